using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.EndToEnd.Tests;

/// <summary>Parameters of an image request, some of them such as no model takes: values of their own type, as text, and of another type.</summary>
internal static class RandomParameters
{
    private static readonly (string Name, JsonNode[] Values)[] Domains =
    [
        ("n", [0, 1, 2, 11, "2", "abc"]),
        ("size", ["auto", "1024x1024", "1024x640", "1536x1024", "512x512", "1920x1080", "3856x2160", "1200x304", "16:9", "01024x1024", "1024X1024"]),
        ("quality", ["auto", "low", "high", "standard", "hd", "xhigh", "max", "ultra"]),
        ("background", ["auto", "opaque", "transparent", "blue"]),
        ("output_format", ["png", "jpeg", "webp", "gif", "svg", "bmp"]),
        ("output_compression", [-1, 0, 50, 100, 101, "80"]),
        ("moderation", ["auto", "low", "high"]),
        ("stream", [true, false, "true"]),
        ("partial_images", [0, 3, 4]),
        ("input_fidelity", ["high", "low", "medium"]),
        ("response_format", ["url", "b64_json"]),
        ("style", ["vivid"]),
        ("complexity", ["high", "utmost"]),
        ("frame_count", [1, 2, 16, 17, "8"]),
        ("frame_duration_ms", [100, "200"]),
        ("svg", [new JsonObject { ["model"] = "gpt-5" }, """{"reasoning":{"effort":"low"}}"""]),
        ("safety_identifier", ["someone", new string('a', 129)]),
        ("user", ["someone"]),
        ("seed", [42]),
    ];

    /// <summary>None to three parameters that the catalogue has a rule for: others it does not judge, and the emulator knows what it does not know.</summary>
    public static Dictionary<string, JsonNode> Draw(Random chance, ModelRules rules, Endpoint endpoint)
    {
        var known = Domains.Where(domain => domain.Name == ParameterNames.Size || rules.Find(endpoint, domain.Name) is not null).ToArray();
        chance.Shuffle(known);
        return known.Take(chance.Next(4)).ToDictionary(domain => domain.Name, domain => domain.Values[chance.Next(domain.Values.Length)]);
    }

    /// <summary>As the catalogue sees them.</summary>
    public static Dictionary<string, ParameterValue> ToValues(IReadOnlyDictionary<string, JsonNode> parameters) =>
        parameters.ToDictionary(parameter => parameter.Key, parameter => ParameterValue.Of(TextOf(parameter.Value)));

    private static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
