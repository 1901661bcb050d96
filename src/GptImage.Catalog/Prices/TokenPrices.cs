namespace GptImage.Catalog;

/// <summary>US dollars per million tokens.</summary>
/// <param name="TextInput">Text that is read.</param>
/// <param name="CachedTextInput">Text that is read from the cache.</param>
/// <param name="ImageInput">Images that are read.</param>
/// <param name="CachedImageInput">Images that are read from the cache.</param>
/// <param name="ImageOutput">Images that are made.</param>
public sealed record TokenPrices(decimal TextInput, decimal CachedTextInput, decimal ImageInput, decimal CachedImageInput, decimal ImageOutput)
{
    private const decimal Million = 1_000_000;

    /// <summary>What a call costs, in US dollars.</summary>
    public decimal CostOf(TokenUsage usage) =>
        ((usage.TextInput * TextInput)
            + (usage.CachedTextInput * CachedTextInput)
            + (usage.ImageInput * ImageInput)
            + (usage.CachedImageInput * CachedImageInput)
            + (usage.ImageOutput * ImageOutput)) / Million;
}
