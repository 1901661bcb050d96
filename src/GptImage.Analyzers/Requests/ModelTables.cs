namespace GptImage.Analyzers.Requests;

/// <summary>Price lists and the like, which name models and send none.</summary>
internal static class ModelTables
{
    private static readonly string[] Words = ["price", "pricing", "cost", "usd", "billing"];

    /// <summary>Whether a type or member of this name makes an object with a model in it a row of a table.</summary>
    public static bool Names(string? name) => name is not null && Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
