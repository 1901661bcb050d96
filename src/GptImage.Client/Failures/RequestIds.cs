using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>The id that a provider gives to a call.</summary>
internal static class RequestIds
{
    private static readonly string[] Headers = ["x-request-id", "request-id", "x-oneapi-request-id"];

    public static string? Of(PipelineResponse response)
    {
        foreach (var header in Headers)
        {
            if (response.Headers.TryGetValue(header, out var id))
            {
                return id;
            }
        }

        return null;
    }
}
