using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GptImage.Client.Tests;

/// <summary>What the Images API sends.</summary>
public static class CannedResponses
{
    /// <summary>A PNG of one transparent pixel.</summary>
    public const string PngBase64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public const string OneImage = $$"""{"created":1795000000,"data":[{"b64_json":"{{PngBase64}}"}]}""";

    public static async Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-request-id"] = "req_loopback";
        await context.Response.WriteAsync(json);
    }

    /// <summary>Closes the connection when what was written has been sent, and then waits for the caller to see it: an abort may overtake it.</summary>
    public static async Task CutAsync(HttpContext context)
    {
        await context.Response.Body.FlushAsync();
        await context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output.CompleteAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}
