using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>JSON values as the catalogue compares them.</summary>
internal static class JsonText
{
    /// <summary>A string's content, <c>true</c> and <c>false</c>, anything else as written.</summary>
    public static string ToText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    /// <summary>The string that a property holds; <see langword="null"/> when there is no such property, or it is no string.</summary>
    public static string? StringOf(this JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
