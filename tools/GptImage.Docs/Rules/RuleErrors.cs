using System.Text;
using GptImage.Catalog;
using GptImage.Diagnostics;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Docs.Rules;

/// <summary>The answers that a rule saves from, word for word as the catalogue has them.</summary>
internal static class RuleErrors
{
    private static readonly Dictionary<string, ImageRequest[]> RefusedBy = new()
    {
        [RuleIds.OutputCompressionNeedsLossyFormat] =
        [
            Request(Endpoint.Generations, "gpt-image-2", (OutputCompression, 70)),
        ],
        [RuleIds.TransparencyNeedsAlphaFormat] =
        [
            Request(Endpoint.Generations, "gpt-image-2.6-sunburst", (Background, "transparent"), (OutputFormat, "jpeg")),
        ],
        [RuleIds.TransparencyNotSupported] =
        [
            Request(Endpoint.Generations, "gpt-image-2", (Background, "transparent")),
        ],
        [RuleIds.EditsNotSupported] =
        [
            Request(Endpoint.Edits, "gpt-image-1.5") with { Provider = Provider.Apiyi },
        ],
        [RuleIds.InputFidelityNotAccepted] =
        [
            Request(Endpoint.Edits, "gpt-image-2", (InputFidelity, "high")),
            Request(Endpoint.Edits, "gpt-image-1-mini", (InputFidelity, "high")),
            Request(Endpoint.Generations, "gpt-image-2", (InputFidelity, "high")),
        ],
        [RuleIds.ParameterNotAccepted] =
        [
            Request(Endpoint.Generations, "gpt-image-2", (ResponseFormat, "b64_json")),
            Request(Endpoint.Generations, "gpt-image-2", (Style, "vivid")),
            Request(Endpoint.ResponsesTool, "gpt-image-2", (Style, "vivid")),
        ],
        [RuleIds.QualityNotAccepted] =
        [
            Request(Endpoint.Generations, "gpt-image-2", (Quality, "hd")),
            Request(Endpoint.Generations, "gpt-image-2", (Quality, "xhigh")),
            Request(Endpoint.Generations, "gpt-image-2.6-sunburst", (Quality, "standard")),
        ],
        [RuleIds.SizeNotAccepted] =
        [
            Request(Endpoint.Generations, "gpt-image-1.5", (Size, "1792x1024")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "1920x1080")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "512x512")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "4096x2304")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "2048x512")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "3840x3840")),
            Request(Endpoint.Generations, "gpt-image-2", (Size, "16:9")),
        ],
    };

    /// <summary>The answers to requests that the rule reports; null where the rule is not about the request.</summary>
    /// <exception cref="InvalidOperationException">The catalogue finds nothing wrong with one of them.</exception>
    public static string? Of(string id)
    {
        if (!RefusedBy.TryGetValue(id, out var requests))
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var request in requests)
        {
            var violation = Compatibility.Check(request).FirstOrDefault(violation => violation.RuleId == id)
                ?? throw new InvalidOperationException($"{id} does not report {Describe(request)}.");
            text.Append(Describe(request)).Append(":\n\n```text\n").Append(Describe(violation.Error)).Append("\n```\n\n");
            if (!violation.Error.IsDocumented)
            {
                text.Append("That the call fails is documented; the words are not, so they may differ.\n\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(ImageRequest request)
    {
        var sent = string.Join(", ", request.Parameters.Select(parameter => $"`{parameter.Key}` = `{parameter.Value}`"));
        var provider = request.Provider == Provider.Apiyi ? " at apiyi" : "";
        return $"`{request.Model}`{provider}, {EndpointNames.Of(request.Endpoint)}{(sent.Length > 0 ? ", " : "")}{sent}";
    }

    private static string Describe(ApiError error)
    {
        var code = error.Code is null ? "" : $", code {error.Code}";
        var parameter = error.Parameter is null ? "" : $", param {error.Parameter}";
        return $"HTTP {error.Status} ({error.Type}{code}{parameter})\n{error.Message}";
    }

    private static ImageRequest Request(Endpoint endpoint, string model, params (string Name, ParameterValue Value)[] parameters) =>
        new(endpoint, model, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
