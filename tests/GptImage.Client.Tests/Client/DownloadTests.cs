using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>Pictures that a response only gives the URL of. By then they are made, and billed.</summary>
public class DownloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Ways in which a download fails, and what is said of it.</summary>
    public static MatrixTheoryData<(string Fault, string Said), bool> Faults => new(
        [
            ("dropped", "could not be fetched from 127.0.0.1: there was no response"),
            ("gone", "could not be fetched from 127.0.0.1: HTTP 404"),
            ("busy", "could not be fetched from 127.0.0.1: HTTP 503"),
            ("circle", "could not be fetched from 127.0.0.1: HTTP 302"),
            ("cut", "broke off before it was complete"),
            ("announced", "more than 100,000 bytes"),
            ("endless", "more than 100,000 bytes"),
            ("page", "holds something else"),
        ],
        [false, true]);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_download_that_fails_is_a_response_that_cannot_be_used((string Fault, string Said) expected, bool isSync)
    {
        var open = 0;
        await using var files = await LoopbackServer.StartAsync(async context =>
        {
            Interlocked.Increment(ref open);
            try
            {
                await FailAsync(context, expected.Fault);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        });
        await using var server = await LoopbackServer.StartAsync(ResponseWith(files.Address));
        var client = ClientOf(server, options =>
        {
            options.MaximumResponseBytes = 100_000;
            options.MaximumRetries = 1;
        });

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => client.DrawAsync(isSync, Cancellation).WaitAsync(Patience, Cancellation));

        Assert.Contains(expected.Said, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("signature", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Received);
        Assert.InRange(files.Received.Count, 1, expected.Fault == "circle" ? 6 : 2); // one retry, or five redirects
        for (var watch = Stopwatch.StartNew(); Volatile.Read(ref open) > 0; await Task.Delay(10, Cancellation))
        {
            Assert.True(watch.Elapsed < Patience, "The connection is still open.");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_connection_is_a_response_that_cannot_be_used(bool isSync)
    {
        var files = await LoopbackServer.StartAsync();
        await files.DisposeAsync();
        await using var server = await LoopbackServer.StartAsync(ResponseWith(files.Address));

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server, options => options.MaximumRetries = 1).DrawAsync(isSync, Cancellation));

        Assert.Contains("there was no response. It may have been billed all the same.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_passes_is_tried_again(bool isSync)
    {
        var calls = 0;
        await using var files = await LoopbackServer.StartAsync(context => Interlocked.Increment(ref calls) switch
        {
            1 => FailAsync(context, "busy"),
            2 => FailAsync(context, "dropped"),
            _ => context.Response.Body.WriteAsync(Pictures.Png(64, 64)).AsTask(),
        });
        await using var server = await LoopbackServer.StartAsync(ResponseWith(files.Address));

        Assert.Equal(Pictures.Png(64, 64), (await ClientOf(server).DrawAsync(isSync, Cancellation)).Image.Bytes.ToArray());
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Cancelling_ends_a_download_and_its_connection(bool isInBody, bool isSync)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var isGone = new TaskCompletionSource();
        await using var files = await StallingAsync(isInBody, isGone, () => source.CancelAfter(200));
        await using var server = await LoopbackServer.StartAsync(ResponseWith(files.Address));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClientOf(server).DrawAsync(isSync, source.Token).WaitAsync(Patience, Cancellation));

        await isGone.Task.WaitAsync(Patience, Cancellation);
        Assert.Single(files.Received);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_download_that_stops_ends_with_the_time_out(bool isInBody, bool isSync)
    {
        var body = new SlowBody(Pictures.Png(64, 64), Timeout.InfiniteTimeSpan);
        using var server = ServerWithFile(async cancellationToken =>
        {
            await Task.Delay(isInBody ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken);
            return body;
        });
        var client = ClientOf(server, options =>
        {
            options.NetworkTimeout = TimeSpan.FromMilliseconds(500);
            options.MaximumRetries = 1;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DrawAsync(isSync, Cancellation).WaitAsync(Patience, Cancellation));

        await (isInBody ? body.Left.WaitAsync(Patience, Cancellation) : Task.CompletedTask);
        Assert.Equal(isInBody ? 2 : 3, server.Requests); // what has no head yet is fetched once more
    }

    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_download_that_trickles_ends_with_the_time_out(bool isSync)
    {
        var body = new SlowBody([], TimeSpan.FromMilliseconds(20));
        using var server = ServerWithFile(_ => Task.FromResult<Stream>(body));
        var client = ClientOf(server, options => options.NetworkTimeout = TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DrawAsync(isSync, Cancellation));

        Assert.IsType<TimeoutException>(exception.InnerException);
        await body.Left.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task A_redirect_is_followed_without_the_key()
    {
        await using var other = await LoopbackServer.StartAsync(context => context.Response.Body.WriteAsync(Pictures.Png(64, 64)).AsTask());
        await using var files = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Address.ToString());
            return Task.CompletedTask;
        });
        await using var server = await LoopbackServer.StartAsync(ResponseWith(files.Address));

        await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.All([files.Only, other.Only], request => Assert.DoesNotContain(request.Headers, header => header.Value.Contains(Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_asked_for_in_secret_is_not_fetched_in_the_open()
    {
        using var web = new Web(ResponseWith(new Uri("http://files.example/")));
        var client = new GptImageClient(new System.ClientModel.ApiKeyCredential(Key), new() { Endpoint = new Uri("https://api.example/v1"), Transport = new HttpClientPipelineTransport(new HttpClient(web)) });

        await Assert.ThrowsAsync<GptImageResponseException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal("api.example", Assert.Single(web.Hosts));
    }

    // A response gives the URL of a file, which is there too.
    private static InMemoryServer ServerWithFile(Func<CancellationToken, Task<Stream>> fileAsync) => new(async (request, cancellationToken) => new(HttpStatusCode.OK)
    {
        Content = request.Method == HttpMethod.Post
            ? new StringContent(ResponseWith(new Uri("http://files.example/")))
            : new StreamContent(await fileAsync(cancellationToken)),
    });

    private static string ResponseWith(Uri url) => $$"""{"data":[{"url":"{{url}}a.png?signature=x"}]}""";

    private static async Task FailAsync(HttpContext context, string fault)
    {
        switch (fault)
        {
            case "dropped":
                context.Abort();
                break;
            case "gone" or "busy":
                context.Response.StatusCode = fault == "gone" ? 404 : 503;
                await WriteUntilAbortedAsync(context);
                break;
            case "circle":
                context.Response.Redirect("/a.png");
                break;
            case "cut":
                context.Response.ContentLength = 50_000;
                await context.Response.Body.WriteAsync(Pictures.Png(64, 64));
                await CannedResponses.CutAsync(context);
                break;
            case "announced":
                context.Response.ContentLength = 100_001;
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "endless":
                await WriteUntilAbortedAsync(context);
                break;
            default:
                await context.Response.WriteAsync("<html>Sign in</html>");
                break;
        }
    }

    private static async Task WriteUntilAbortedAsync(HttpContext context)
    {
        for (var i = 0; i < 1000 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.Body.WriteAsync(new byte[100_000]);
        }
    }

    private static Task<LoopbackServer> StallingAsync(bool isInBody, TaskCompletionSource isGone, Action reached) => LoopbackServer.StartAsync(async context =>
    {
        context.RequestAborted.Register(() => isGone.TrySetResult());
        if (isInBody)
        {
            context.Response.ContentLength = 50_000;
            await context.Response.Body.WriteAsync(Pictures.Png(64, 64));
            await context.Response.Body.FlushAsync();
        }

        reached();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    });

    /// <summary>Every URL there is, answering alike.</summary>
    private sealed class Web(string json) : HttpMessageHandler
    {
        public List<string> Hosts { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hosts.Add(request.RequestUri!.Host);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) });
        }
    }
}
