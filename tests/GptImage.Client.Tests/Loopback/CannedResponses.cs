using Microsoft.AspNetCore.Http;

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
}
