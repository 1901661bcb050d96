using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>How the value of a parameter is written in JSON.</summary>
internal static class WireTypes
{
    private static readonly Dictionary<string, JsonValueKind[]> NotStrings = new(StringComparer.Ordinal)
    {
        [ParameterNames.Count] = [JsonValueKind.Number],
        [ParameterNames.OutputCompression] = [JsonValueKind.Number],
        [ParameterNames.PartialImages] = [JsonValueKind.Number],
        [ParameterNames.FrameCount] = [JsonValueKind.Number],
        [ParameterNames.FrameDuration] = [JsonValueKind.Number],
        [ParameterNames.Stream] = [JsonValueKind.True, JsonValueKind.False],
        [ParameterNames.Svg] = [JsonValueKind.Object],
    };

    /// <summary>Whether it is a string; otherwise a number, a boolean or an object, written as it is.</summary>
    public static bool IsJsonString(string parameter) => !NotStrings.ContainsKey(parameter);

    /// <summary>The value as the API takes it: a text that reads as the parameter's type becomes a value of that type.</summary>
    public static JsonNode Typed(string parameter, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String || !NotStrings.TryGetValue(parameter, out var kinds))
        {
            return value;
        }

        try
        {
            return JsonNode.Parse(value.GetValue<string>()) is { } read && kinds.Contains(read.GetValueKind()) ? read : value;
        }
        catch (JsonException)
        {
            return value; // The check, or the API, says what is wrong with it.
        }
    }

    /// <summary>The value as the catalogue compares it, and as a field of a form holds it: a string's content, anything else as JSON.</summary>
    public static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
