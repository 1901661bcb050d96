namespace GptImage.Analyzers.RawRequests;

/// <summary>A value inside JSON text.</summary>
/// <param name="Start">Where it begins, quotes included.</param>
/// <param name="End">Where it ends.</param>
internal abstract record JsonNode(int Start, int End);

/// <summary>An object.</summary>
internal sealed record JsonObject(int Start, int End, IReadOnlyList<JsonProperty> Properties) : JsonNode(Start, End);

/// <summary>An array.</summary>
internal sealed record JsonArray(int Start, int End, IReadOnlyList<JsonNode> Items) : JsonNode(Start, End);

/// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
/// <param name="Text">The value without quotes; null when an interpolation fills it at run time.</param>
/// <param name="IsString">Whether it is written in quotes.</param>
internal sealed record JsonScalar(int Start, int End, string? Text, bool IsString) : JsonNode(Start, End)
{
    /// <summary>Where its characters begin, behind the quote if there is one.</summary>
    public int ContentStart => IsString ? Start + 1 : Start;

    /// <summary>How many characters it has, quotes not counted.</summary>
    public int ContentLength => IsString ? End - Start - 2 : End - Start;
}

/// <summary>A property of an object.</summary>
/// <param name="Start">Where it begins: its key's opening quote.</param>
/// <param name="Name">The key.</param>
/// <param name="Separator">What stands between key and value: the colon and the white space around it.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonProperty(int Start, string Name, string Separator, JsonNode Value)
{
    /// <summary>Whether it stands for properties that are filled in at run time: none, one or several, with or without a comma.</summary>
    public bool IsUnseen => Name.Length == 0 && Separator.Length == 0;

    /// <summary>Properties that are filled in at a place.</summary>
    public static JsonProperty Unseen(int start) => new(start, string.Empty, string.Empty, new JsonScalar(start, start + 1, Text: null, IsString: false));
}
