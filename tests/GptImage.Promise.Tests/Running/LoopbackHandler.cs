using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace GptImage.Promise.Tests;

/// <summary>Takes every request to loopback, whatever its host, and writes it down for the program that makes it.</summary>
public sealed class LoopbackHandler : HttpClientHandler
{
    // Fits what the vendors of the traps respond with.
    private const string AnyResponse =
        """
        {"created":1,"id":"1","status":"succeeded","data":[{"b64_json":"aWNvbg==","url":"https://cdn.example/1.png","image_url":"https://cdn.example/1.png"}],
        "images":[{"url":"https://cdn.example/1.png","image":"aWNvbg=="}],"artifacts":[{"base64":"aWNvbg=="}],"output":["https://cdn.example/1.png"],
        "image":"aWNvbg==","choices":[{"index":0,"message":{"role":"assistant","content":"ok"},"finish_reason":"stop"}]}
        """;

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = ProgramRun.Current ?? throw new InvalidOperationException("A request outside of a program.");
        var url = request.RequestUri!;
        var api = await LoopbackApi.GetAsync().ConfigureAwait(false);
        if (api.Find(url, run.IsAlive) is { } emulator)
        {
            request.RequestUri = new Uri(emulator.BaseUrl, url.PathAndQuery);
            var response = await LoopbackApi.Sockets.SendAsync(request, cancellationToken).ConfigureAwait(false);
            request.RequestUri = url;
            var id = response.Headers.GetValues("x-request-id").Single();
            var call = emulator.Calls.Last(call => call.RequestId == id);
            run.Add(new ApiCall(url.Host, call.Path, (int)response.StatusCode, call.Model, call.Parameters, call.Error?.Message, null));
            return response;
        }

        if (url.IsLoopback)
        {
            return await LoopbackApi.Sockets.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        run.Add(new ApiCall(url.Host, url.PathAndQuery, 200, null, new Dictionary<string, string>(), null, await ReadAsync(request.Content, cancellationToken).ConfigureAwait(false)));
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = Respond(request.Method) };
    }

    private static HttpContent Respond(HttpMethod method)
    {
        if (method != HttpMethod.Get)
        {
            return new StringContent(AnyResponse, Encoding.UTF8, "application/json");
        }

        var picture = new ByteArrayContent([1, 2, 3]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return picture;
    }

    private static async Task<string> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return "";
        }

        var text = await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return content.Headers.ContentType?.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value is { } boundary
            ? Regex.Replace(text, Regex.Escape(boundary.Trim('"')), "boundary")
            : text;
    }
}

/// <summary>The HTTP client of programs that run.</summary>
public sealed class LoopbackHttpClient : HttpClient
{
    /// <summary>A client on loopback.</summary>
    public LoopbackHttpClient()
        : base(new LoopbackHandler())
    {
    }

    /// <summary>A client with handlers of the program; the innermost of them is on loopback.</summary>
    public LoopbackHttpClient(HttpMessageHandler handler, bool disposeHandler = true)
        : base(handler, disposeHandler)
    {
    }
}
