namespace GptImage.Catalog;

/// <summary>What one provider charges for a model.</summary>
public sealed record PriceList
{
    /// <summary>Whose prices; never <see cref="Provider.Any"/>.</summary>
    public required Provider Provider { get; init; }

    /// <summary>The prices by token; <see langword="null"/>: not billed by token, or not known.</summary>
    public TokenPrices? Tokens { get; init; }

    /// <summary>The prices by image, where published. Empty: none.</summary>
    public IReadOnlyList<ImagePrice> Images { get; init; } = [];

    /// <summary>The output tokens of a square image by quality, where published. Empty: none.</summary>
    public IReadOnlyList<OutputTokens> SquareOutputTokens { get; init; } = [];

    /// <summary>The flat price of each image or call in US dollars; <see langword="null"/>: no flat price.</summary>
    public decimal? Flat { get; init; }

    /// <summary>What the prices rest on.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>
    /// What the output of <paramref name="count"/> images costs in US dollars, from the table by image, the flat price, or the tokens of a
    /// square image; <see langword="null"/> where none of them covers this quality and size (<c>auto</c> never is).
    /// </summary>
    public decimal? EstimateOutput(string quality, ImageSize size, int count = 1)
    {
        if (Flat is { } flat)
        {
            return flat * count;
        }

        foreach (var price in Images)
        {
            if (price.Quality == quality && price.Size == size)
            {
                return price.Dollars * count;
            }
        }

        if (Tokens is not null && size == new ImageSize(1024, 1024))
        {
            foreach (var tokens in SquareOutputTokens)
            {
                if (tokens.Quality == quality)
                {
                    return Tokens.CostOf(new TokenUsage(0, 0, (long)tokens.Tokens * count));
                }
            }
        }

        return null;
    }
}
