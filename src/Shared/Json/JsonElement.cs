namespace GptImage.Json;

/// <summary>A value of a JSON text, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's value, a number or word as written; empty for objects and arrays.</param>
/// <param name="Start">Where it starts, in characters from the beginning of the text; of a string what is between the quotes.</param>
/// <param name="End">Where it ends; of an object or array that is cut off, the end of the text.</param>
internal sealed record JsonElement(JsonKind Kind, string Text, int Start, int End)
{
    /// <summary>The members of an object, in their order.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonElement> Items { get; init; } = [];
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameStart">Where the name stands, without its quotes.</param>
/// <param name="NameEnd">Where the name ends.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, int NameStart, int NameEnd, JsonElement Value);
