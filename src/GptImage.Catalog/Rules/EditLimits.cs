namespace GptImage.Catalog;

/// <summary>What an edit may include. Whether a mask or markup is accepted at all stands in the rules of <c>mask</c> and <c>markup</c>.</summary>
public sealed record EditLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The greatest number of input images; <see langword="null"/>: several, the limit is not documented.</summary>
    public int? MaximumImages { get; init; } = 16;

    /// <summary>Each image is smaller than this, in bytes.</summary>
    public long ImageBytesBelow { get; init; } = 50 * Mebibyte;

    /// <summary>The longest <c>image_url</c> of an edit in JSON, in characters: a URL, or a data: URL with the image inside. Official specification.</summary>
    public int MaximumImageUrlLength { get; init; } = 20_971_520;

    /// <summary>Accepted image types, as file extensions without the dot.</summary>
    public IReadOnlyList<string> ImageTypes { get; init; } = ["png", "webp", "jpg"];

    /// <summary>
    /// The mask is smaller than this, in bytes. It is a PNG with an alpha channel and the measures of the first image.
    /// The guide says 50 MB: a greater mask deserves a warning, not a refusal.
    /// </summary>
    public long MaskBytesBelow { get; init; } = 4 * Mebibyte;
}
