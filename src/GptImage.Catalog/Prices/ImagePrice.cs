namespace GptImage.Catalog;

/// <summary>What the output of one image costs.</summary>
/// <param name="Quality">The value of <c>quality</c>.</param>
/// <param name="Size">The size.</param>
/// <param name="Dollars">US dollars for each image; the input comes on top.</param>
public sealed record ImagePrice(string Quality, ImageSize Size, decimal Dollars);
