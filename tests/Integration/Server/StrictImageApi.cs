using System.Collections.Concurrent;
using GptImage.Catalog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Endpoint = GptImage.Catalog.Endpoint;

namespace GptImage.Integration.Tests;

/// <summary>An image API on a free port of this machine. It refuses what the catalogue says is refused, serves every model as if it had not ended, and remembers.</summary>
internal sealed class StrictImageApi : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    private StrictImageApi()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>What clients take as base address.</summary>
    public string BaseUrl => _server.Urls.Single() + "/v1";

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public static async Task<StrictImageApi> StartAsync()
    {
        var api = new StrictImageApi();
        await api._server.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await RequestReader.ReadAsync(context.Request);
        _requests.Enqueue(request);
        var refusal = request.Violations.FirstOrDefault(violation => violation.IsRefusal);
        if (refusal is not null)
        {
            context.Response.StatusCode = refusal.Error.Status;
        }

        var isStream = refusal is null && request.Image?.Parameters.TryGetValue(ParameterNames.Stream, out var stream) == true && stream.Text == "true";
        context.Response.ContentType = isStream ? "text/event-stream" : "application/json";
        await context.Response.WriteAsync(
            refusal is not null ? Answers.Error(refusal.Error)
            : isStream ? Answers.ImageEvents
            : request.Image is null ? Answers.Chat
            : request.Image.Endpoint == Endpoint.ResponsesTool ? Answers.Response
            : Answers.Images);
    }
}
