using System.Globalization;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The page at <c>/</c>, and the calls that it shows.</summary>
/// <param name="log">The calls.</param>
internal sealed class PageEndpoint(CallLog log)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Sends a file of the page.</summary>
    public static RequestDelegate File(string name, string contentType) => async http =>
    {
        await using var content = typeof(PageEndpoint).Assembly.GetManifestResourceStream(name)!;
        http.Response.ContentType = $"{contentType}; charset=utf-8";
        http.Response.ContentLength = content.Length;

        // What callers send is shown as text; should a mistake turn it into markup, the browser still loads and runs nothing else.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    };

    /// <summary><c>GET /emulator/calls?after=NUMBER</c>: the calls after that number, the oldest first.</summary>
    public async Task GetCallsAsync(HttpContext http)
    {
        _ = long.TryParse(http.Request.Query["after"], CultureInfo.InvariantCulture, out var after);
        await http.Response.WriteAsJsonAsync(log.Snapshot().Where(call => call.Number > after), Json, http.RequestAborted);
    }

    /// <summary><c>DELETE /emulator/calls</c>: forgets the calls so far.</summary>
    public Task ClearCallsAsync(HttpContext http)
    {
        log.Clear();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
