namespace GptImage.Json;

/// <summary>What a value of a JSON text is.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,

    /// <summary>A number, as it is written.</summary>
    Number,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Word,
}
