using System.ClientModel.Primitives;
using System.Globalization;

namespace GptImage.Client;

/// <summary>The length that a response announces.</summary>
internal static class ContentLength
{
    public static long? Of(PipelineResponse response) =>
        response.Headers.TryGetValue("Content-Length", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;
}
