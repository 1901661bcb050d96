using System.Globalization;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The types of parameters. In JSON <c>"2"</c> is no number of images; a form has texts only, and the catalogue judges these.</summary>
internal static class ParameterTypes
{
    private const string Integer = "an integer";
    private const string Boolean = "a boolean";
    private const string Object = "an object";
    private const string String = "a string";

    private static readonly Dictionary<string, string> NotStrings = new(StringComparer.Ordinal)
    {
        [ParameterNames.Count] = Integer,
        [ParameterNames.OutputCompression] = Integer,
        [ParameterNames.PartialImages] = Integer,
        [ParameterNames.FrameCount] = Integer,
        [ParameterNames.FrameDuration] = Integer,
        [ParameterNames.Stream] = Boolean,
        [ParameterNames.Svg] = Object,
    };

    /// <summary>Refuses the first value of another type than its parameter has.</summary>
    /// <exception cref="RefusedException">There is one.</exception>
    public static void Check(ReceivedRequest request, ModelRules rules)
    {
        foreach (var parameter in request.Parameters)
        {
            var isKnown = parameter.Name == ParameterNames.Size || rules.Find(request.Endpoint, parameter.Name) is { Presence: Outcome.Accepted };
            var expected = NotStrings.GetValueOrDefault(parameter.Name, String);
            if (isKnown && !IsOfType(parameter, expected))
            {
                throw new RefusedException(EnvelopeErrors.WrongType(request.PathOf(parameter.Name), expected, parameter.Kind, parameter.Text));
            }
        }
    }

    private static bool IsOfType(ReceivedParameter parameter, string expected)
    {
        var isText = parameter.Kind == JsonValueKind.Undefined;
        return expected switch
        {
            Integer => isText || (parameter.Kind == JsonValueKind.Number && long.TryParse(parameter.Text, CultureInfo.InvariantCulture, out _)),
            Boolean => isText ? parameter.Text is "true" or "false" : parameter.Kind is JsonValueKind.True or JsonValueKind.False,
            Object => isText ? parameter.Text.StartsWith('{') : parameter.Kind == JsonValueKind.Object,
            _ => isText || parameter.Kind == JsonValueKind.String,
        };
    }
}
