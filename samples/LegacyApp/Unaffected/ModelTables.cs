namespace LegacyApp.Unaffected;

/// <summary>What we know about models, old ones included: past invoices need them.</summary>
public static class ModelTables
{
    /// <summary>US dollars for a square picture of medium quality.</summary>
    public static readonly IReadOnlyDictionary<string, decimal> Prices = new Dictionary<string, decimal>
    {
        ["gpt-image-1"] = 0.042m,
        ["gpt-image-1-mini"] = 0.011m,
        ["gpt-image-1.5"] = 0.034m,
        ["gpt-image-2"] = 0.053m,
    };

    /// <summary>US dollars for a picture in high quality.</summary>
    public static readonly IReadOnlyDictionary<string, decimal> HighPrices = new Dictionary<string, decimal>
    {
        { "gpt-image-1", 0.167m },
        { "gpt-image-1-mini", 0.036m },
        { "dall-e-3", 0.080m },
    };

    private static readonly HashSet<string> Retired = new(StringComparer.OrdinalIgnoreCase) { "dall-e-2", "dall-e-3", "gpt-image-1" };

    public static string Label(string id) => id switch
    {
        "gpt-image-1" => "GPT Image 1",
        "gpt-image-1-mini" => "GPT Image 1 Mini",
        "gpt-image-1.5" or "gpt-image-1.5-2025-12-16" => "GPT Image 1.5",
        "chatgpt-image-latest" => "ChatGPT's image model",
        _ => id,
    };

    public static int SortKey(string id)
    {
        switch (id)
        {
            case "gpt-image-2":
                return 0;
            case "gpt-image-1.5":
                return 1;
            case "gpt-image-1":
            case "gpt-image-1-mini":
                return 2;
            default:
                return 3;
        }
    }

    public static bool IsRetired(string id) => Retired.Contains(id);
}
