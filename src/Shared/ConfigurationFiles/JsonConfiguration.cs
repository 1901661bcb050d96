using System.Globalization;
using GptImage.Json;

namespace GptImage.ConfigurationFiles;

/// <summary>The values of a JSON file. One that breaks off has those before the fault.</summary>
internal static class JsonConfiguration
{
    public static IEnumerable<ConfiguredValue> Read(string text) => JsonText.Read(text, out _) is { } root ? ValuesOf(root, []) : [];

    private static IEnumerable<ConfiguredValue> ValuesOf(JsonElement element, IReadOnlyList<string> path) => element.Kind switch
    {
        JsonKind.Object => element.Members.SelectMany(member => ValuesOf(member.Value, [.. path, member.Name])),
        JsonKind.Array => element.Items.SelectMany((item, index) => ValuesOf(item, [.. path, index.ToString(CultureInfo.InvariantCulture)])),
        _ => [new ConfiguredValue(path, element.Text, element.Start, element.End - element.Start)],
    };
}
