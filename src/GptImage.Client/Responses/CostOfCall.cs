namespace GptImage.Client;

/// <summary>What a call costs by the catalogue.</summary>
internal static class CostOfCall
{
    /// <summary>In US dollars; <see langword="null"/> where the catalogue has no price.</summary>
    public static decimal? Of(string model, Provider provider, GptImageUsage? usage, string? quality, ImageSize? size, int images)
    {
        if (!ModelCatalog.TryFind(model, out var known)
            || known.Prices.FirstOrDefault(list => provider == Provider.Any || list.Provider == provider) is not { } prices)
        {
            return null;
        }

        return prices.Tokens is { } tokens && usage is { InputTextTokens: { } text, InputImageTokens: { } image }
            ? tokens.CostOf(new TokenUsage(text, image, usage.OutputTokens))
            : quality is not null && size is not null ? prices.EstimateOutput(quality, size.Value, images)
            : prices.Flat * images;
    }
}
