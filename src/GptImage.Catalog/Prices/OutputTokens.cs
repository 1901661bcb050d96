namespace GptImage.Catalog;

/// <summary>How many output tokens an image of 1024x1024 takes.</summary>
/// <param name="Quality">The value of <c>quality</c>.</param>
/// <param name="Tokens">Image output tokens.</param>
public sealed record OutputTokens(string Quality, int Tokens);
