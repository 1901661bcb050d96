using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Stands in for the API on loopback: responds with an image to everything, and keeps what was sent.</summary>
public sealed partial class CapturingServer : IAsyncLifetime
{
    private const string Images = """{"created":1,"data":[{"b64_json":"aGF0"}]}""";

    private const string Response =
        """{"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-5","output":[],"parallel_tool_calls":true,"tool_choice":"auto","tools":[]}""";

    private readonly HttpListener _listener;
    private Task _serving = Task.CompletedTask;

    public CapturingServer()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/v1");
            free.Stop();
            _listener = new HttpListener { Prefixes = { new Uri(Url, "/").ToString() } };
            try
            {
                _listener.Start();
                return;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Another process took the port in between.
            }
        }
    }

    /// <summary>The base URL of the API.</summary>
    public Uri Url { get; }

    /// <summary>The path of the last request.</summary>
    public string Path { get; private set; } = "";

    /// <summary>
    /// The fields of the last request: of its JSON, of its form, or of the first tool in it. Files are there by name alone, and JSON texts without quotes.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>();

    public ValueTask InitializeAsync()
    {
        _serving = ServeAsync();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    /// <summary>A client whose requests all come here, wherever they are addressed to.</summary>
    public HttpClient Redirected() => new(new Redirection(Url));

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            Path = context.Request.Url!.AbsolutePath;
            Fields = Read(context.Request.ContentType ?? "", Encoding.UTF8.GetString(body.ToArray()));
            var response = Encoding.UTF8.GetBytes(Path.EndsWith("/responses", StringComparison.Ordinal) ? Response : Images);
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(response);
            context.Response.Close();
        }
    }

    private static Dictionary<string, string> Read(string contentType, string body)
    {
        if (Boundary().Match(contentType) is { Success: true, Groups: [_, var boundary] })
        {
            return body.Split("--" + boundary.Value, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split("\r\n\r\n", 2))
                .Where(part => part.Length == 2)
                .ToDictionary(part => Name().Match(part[0]).Groups[1].Value, part => part[0].Contains("filename", StringComparison.Ordinal) ? "" : part[1].Trim());
        }

        using var json = JsonDocument.Parse(body);
        var fields = json.RootElement.TryGetProperty("tools", out var tools) ? tools[0] : json.RootElement;
        return fields.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
    }

    [GeneratedRegex("boundary=\"?([^\";]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex("\\bname=\"?([^\";\r\n]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    private sealed class Redirection(Uri target) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(target, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
