using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GptImage.Client.Tests;

/// <summary>A server on loopback that records what arrives and answers as it is told.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private LoopbackServer(WebApplication application) => _application = application;

    public Uri Address { get; private set; } = null!;

    /// <summary>As the base URL of a client.</summary>
    public Uri V1 => new(Address, "/v1");

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    public ReceivedRequest Only => Assert.Single(_received);

    /// <summary>Whether bodies are kept; otherwise only their first bytes are.</summary>
    public bool KeepsBodies { get; init; } = true;

    public static Task<LoopbackServer> StartAsync(string json = CannedResponses.OneImage) => StartAsync(context => CannedResponses.WriteAsync(context, 200, json));

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> respond, bool keepsBodies = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        var server = new LoopbackServer(builder.Build()) { KeepsBodies = keepsBodies };
        server._application.Run(async context =>
        {
            await server.RecordAsync(context.Request);
            await respond(context);
        });
        await server._application.StartAsync();
        server.Address = new Uri(server._application.Urls.Single());
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task RecordAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        if (KeepsBodies)
        {
            await request.Body.CopyToAsync(body);
        }
        else
        {
            await request.Body.CopyToAsync(Stream.Null);
        }

        _received.Enqueue(new ReceivedRequest(request.Method, request.Path, request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body.ToArray()));
    }
}
