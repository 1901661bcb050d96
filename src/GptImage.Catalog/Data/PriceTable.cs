namespace GptImage.Catalog;

/// <summary>Prices, in US dollars, as of November 2026.</summary>
internal static class PriceTable
{
    private static readonly ImageSize Square = new(1024, 1024);
    private static readonly ImageSize Portrait = new(1024, 1536);
    private static readonly ImageSize Landscape = new(1536, 1024);

    private static readonly IReadOnlyList<OutputTokens> Before2 = [new("low", 272), new("medium", 1_056), new("high", 4_160)];
    private static readonly IReadOnlyList<OutputTokens> Of2 = [new("low", 196), new("medium", 1_756), new("high", 7_024)];
    private static readonly IReadOnlyList<OutputTokens> Of25 = [new("low", 196), new("medium", 439), new("high", 1_756), new("xhigh", 3_122), new("max", 7_024)];

    // The same from 2 on. Arguments: text, cached text, images, cached images, images made.
    private static readonly TokenPrices From2 = new(5, 1.25m, 8, 2, 30);

    public static readonly PriceList GptImage1 = new()
    {
        Provider = Provider.OpenAI,
        Tokens = new(5, 1.25m, 10, 2.50m, 40),
        Images = ByQuality(low: (.011m, .016m), medium: (.042m, .063m), high: (.167m, .25m)),
        SquareOutputTokens = Before2,
        Confidence = Confidence.OfficialDoc,
    };

    public static readonly PriceList GptImage1Mini = new()
    {
        Provider = Provider.OpenAI,
        Tokens = new(2, .20m, 2.50m, .25m, 8),
        Images = ByQuality(low: (.005m, .006m), medium: (.011m, .015m), high: (.036m, .052m)),
        SquareOutputTokens = Before2,
        Confidence = Confidence.OfficialDoc,
    };

    // The prices by image are OpenAI's; those by token were published by others.
    public static readonly PriceList GptImage15 = new()
    {
        Provider = Provider.OpenAI,
        Tokens = new(5, 1.25m, 8, 2, 32),
        Images = ByQuality(low: (.009m, .013m), medium: (.034m, .05m), high: (.133m, .2m)),
        SquareOutputTokens = Before2,
        Confidence = Confidence.ThirdParty,
    };

    public static readonly PriceList GptImage2 = new()
    {
        Provider = Provider.OpenAI,
        Tokens = From2,
        Images = ByQuality(low: (.006m, .005m), medium: (.053m, .041m), high: (.211m, .165m)),
        SquareOutputTokens = Of2,
        Confidence = Confidence.OfficialDoc,
    };

    public static readonly PriceList GptImage25 = new() { Provider = Provider.OpenAI, Tokens = From2, SquareOutputTokens = Of25, Confidence = Confidence.OfficialDoc };

    // Low and medium take three to four times the tokens of 2.5; exact numbers are not published.
    public static readonly PriceList GptImage26 = new()
    {
        Provider = Provider.OpenAI,
        Tokens = From2,
        SquareOutputTokens = [new("high", 1_756), new("xhigh", 3_122), new("max", 7_024)],
        Confidence = Confidence.OfficialDoc,
    };

    // The gateway's page gives these for gpt-image-1; they are OpenAI's numbers for gpt-image-1-mini.
    public static readonly PriceList ApiyiGptImage1 = new()
    {
        Provider = Provider.Apiyi,
        Images = GptImage1Mini.Images,
        Confidence = Confidence.ThirdParty,
    };

    public static readonly PriceList ApiyiGptImage15 = new() { Provider = Provider.Apiyi, Images = GptImage15.Images, Confidence = Confidence.ThirdParty };

    public static readonly PriceList ThreeCents = new() { Provider = Provider.Apiyi, Flat = .03m, Confidence = Confidence.ThirdParty };

    public static readonly PriceList TwoAndAHalfCents = new() { Provider = Provider.Apiyi, Flat = .025m, Confidence = Confidence.ThirdParty };

    /// <summary>The gateway bills its relays of OpenAI's current models at OpenAI's list.</summary>
    public static PriceList Relay(PriceList list) => list with { Provider = Provider.Apiyi, Confidence = Confidence.ThirdParty };

    private static IReadOnlyList<ImagePrice> ByQuality(
        (decimal Square, decimal Oblong) low, (decimal Square, decimal Oblong) medium, (decimal Square, decimal Oblong) high) =>
    [
        .. from row in new[] { ("low", low), ("medium", medium), ("high", high) }
           from price in new ImagePrice[]
           {
               new(row.Item1, Square, row.Item2.Square),
               new(row.Item1, Portrait, row.Item2.Oblong),
               new(row.Item1, Landscape, row.Item2.Oblong),
           }
           select price,
    ];
}
