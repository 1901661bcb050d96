namespace GptImage.Analyzers.Requests;

/// <summary>What names a model and sends none: price lists, and records of images that were made.</summary>
internal static class ModelTables
{
    private static readonly string[] Words =
        ["price", "pricing", "cost", "usd", "billing", "created", "revised", "b64_json", "b64json", "duration", "elapsed", "latency", "timestamp", "success"];

    /// <summary>Whether a type or member of this name makes an object with a model in it a row of a table.</summary>
    public static bool Names(string? name) => name is not null && Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
