using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>A parameter as it came in.</summary>
/// <param name="Name">The key, or the name of the form's field.</param>
/// <param name="Text">The value; of JSON objects and arrays, their text.</param>
/// <param name="Kind">What it was in JSON; a field of a form has no type: <see cref="JsonValueKind.Undefined"/>.</param>
internal sealed record ReceivedParameter(string Name, string Text, JsonValueKind Kind)
{
    /// <summary>Reads the value of a JSON property.</summary>
    public static ReceivedParameter Of(JsonProperty property) => new(property.Name, property.Value.ToText(), property.Value.ValueKind);
}
