using System.ClientModel;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>Failures as users meet them.</summary>
public class FailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_keeps_everything_that_the_api_says_and_is_not_repeated(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 400,
            """{"error":{"message":"Unknown parameter: 'style'.","type":"invalid_request_error","code":"unknown_parameter","param":"style"}}"""));
        var client = ClientOf(server);

        var exception = isSync
            ? Assert.Throws<GptImageApiException>(() => client.Generate("a fox", cancellationToken: Cancellation))
            : await Assert.ThrowsAsync<GptImageApiException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal(400, exception.Status);
        Assert.Equal("unknown_parameter", exception.ErrorCode);
        Assert.Equal("invalid_request_error", exception.ErrorType);
        Assert.Equal("style", exception.Parameter);
        Assert.Equal("req_loopback", exception.RequestId);
        Assert.Equal("HTTP 400 (unknown_parameter, parameter 'style'): Unknown parameter: 'style'.\nRequest id: req_loopback.", exception.Message);
        Assert.IsAssignableFrom<ClientResultException>(exception);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(403, "Your organization must be verified to use the model `gpt-image-2`. Please go to: https://…", "null", "gpt-image-2", "Verify the organization at https://platform.openai.com/settings/organization/general")]
    [InlineData(403, "Project has no access.", "null", "gpt-image-2", "The key has no access to 'gpt-image-2' here.")]
    [InlineData(404, "The model 'gpt-image-1' does not exist.", "null", "gpt-image-1", "'gpt-image-1' is no longer served: its end was set for 23 October 2026. Use gpt-image-2.")]
    [InlineData(400, "The model 'dall-e-3' does not exist.", "\"invalid_value\"", "dall-e-3", "'dall-e-3' is no longer served: its end was set for 12 May 2026. Use gpt-image-2.")]
    [InlineData(404, "No such thing.", "null", "gpt-image-3", "Check the model id 'gpt-image-3' and the endpoint")]
    [InlineData(401, "Incorrect API key.", "\"invalid_api_key\"", "gpt-image-2", "Check the API key")]
    [InlineData(400, "Blocked.", "\"moderation_blocked\"", "gpt-image-2", "was blocked. The same request will be blocked again")]
    [InlineData(429, "Quota.", "\"insufficient_quota\"", "gpt-image-2", "The account has no credit left.")]
    [InlineData(503, "Blocked.", "\"moderation_blocked\"", "gpt-image-2", "was blocked. The same request will be blocked again")]
    public async Task A_message_says_what_to_do(int status, string message, string code, string model, string advice)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, status, $$"""{"error":{"message":"{{message}}","code":{{code}} } }"""));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", new GptImageOptions { Model = model }, Cancellation));

        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.Contains(advice, exception.Advice!, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(400, "moderation_blocked", false)]
    [InlineData(400, "moderation_blocked", true)]
    [InlineData(429, "insufficient_quota", false)]
    [InlineData(429, "insufficient_quota", true)]
    [InlineData(408, "", false)]
    [InlineData(408, "", true)]
    [InlineData(501, "", false)]
    [InlineData(501, "", true)]
    public async Task What_does_not_pass_by_itself_is_not_repeated(int status, string code, bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, status, $$"""{"error":{"message":"No.","code":"{{code}}"} }"""));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).DrawAsync(isSync, Cancellation));

        Assert.Equal((status, code, "req_loopback"), (exception.Status, exception.ErrorCode, exception.RequestId));
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("x-request-id")]
    [InlineData("request-id")]
    [InlineData("x-oneapi-request-id")]
    public async Task The_request_id_is_found_whatever_its_header_is_called(string header)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            context.Response.Headers[header] = "req_7";
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal("req_7", exception.RequestId);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("\"a text\"")]
    [InlineData("""{"error":{"message":"\ud800"}}""")]
    [InlineData("""{"error":{"message":"First.","message":"Second."}}""")]
    [InlineData("""{"error":{"message":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""")]
    public async Task An_error_that_cannot_be_read_leaves_the_status(string body)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 400, body));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal((400, null, "HTTP 400: Bad Request\nRequest id: req_loopback."), (exception.Status, exception.ErrorCode, exception.Message));
    }

    [Theory]
    [InlineData("""{"error":"No channel is free."}""", "No channel is free.")]
    [InlineData("""{"detail":"Not authenticated"}""", "Not authenticated")]
    [InlineData("""{"detail":[{"loc":["body","n"],"msg":"value is not a valid integer"}]}""", "value is not a valid integer")]
    [InlineData("""{"detail":{"message":"Out of credit."}}""", "Out of credit.")]
    [InlineData("""{"message":"Too many."}""", "Too many.")]
    [InlineData("""{"error":null,"detail":[]}""", "Bad Request")]
    public async Task An_error_of_a_gateway_keeps_its_text(string body, string said)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 400, body));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal($"HTTP 400: {said}\nRequest id: req_loopback.", exception.Message);
    }

    [Theory]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(503, false)]
    [InlineData(504, false)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    public async Task What_passes_is_repeated(int status, bool isSync)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            Interlocked.Increment(ref calls) == 1 ? CannedResponses.WriteAsync(context, status, """{"error":{"message":"Busy."}}""") : CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage));

        await ClientOf(server).DrawAsync(isSync, Cancellation);

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(server.Received[0].Text, server.Received[1].Text);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Retry_after_is_honoured(bool isDate, bool isSync)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = isDate ? DateTimeOffset.UtcNow.AddSeconds(3).ToString("R") : "2"; // a date has no fractions
            return Interlocked.Increment(ref calls) == 1 ? CannedResponses.WriteAsync(context, 429, "{}") : CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
        });
        var watch = Stopwatch.StartNew();

        await ClientOf(server).DrawAsync(isSync, Cancellation);

        Assert.InRange(watch.Elapsed.TotalSeconds, 1.9, 20);
    }

    [Theory]
    [InlineData(null, null, .3)]
    [InlineData("1200", null, 1.1)]
    [InlineData("1200", "40", 1.1)]
    [InlineData("soon", "1.5", 1.4)]
    public async Task Every_repetition_waits(string? milliseconds, string? seconds, double least)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (milliseconds is not null)
            {
                context.Response.Headers["retry-after-ms"] = milliseconds;
            }

            context.Response.Headers.RetryAfter = seconds;
            return Interlocked.Increment(ref calls) == 1 ? CannedResponses.WriteAsync(context, 503, "{}") : CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
        });
        var watch = Stopwatch.StartNew();

        await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.InRange(watch.Elapsed.TotalSeconds, least, 39);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_of_an_hour_is_left_to_the_caller(bool isDate)
    {
        var wait = isDate ? DateTimeOffset.UtcNow.AddHours(1).ToString("R") : "3600";
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = wait;
            return CannedResponses.WriteAsync(context, 429, "{}");
        });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() =>
            ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));

        Assert.Equal(429, exception.Status);
        Assert.Equal(wait, exception.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var value) ? value : null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_try_leaves_the_connection_of_an_error_without_end(bool isSync)
    {
        var calls = 0;
        var isGone = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref calls) > 1)
            {
                await CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
                return;
            }

            context.RequestAborted.Register(() => isGone.TrySetResult());
            context.Response.StatusCode = 503;
            for (var i = 0; i < 100; i++)
            {
                await context.Response.WriteAsync(new string('a', 10_000));
            }

            await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });

        await ClientOf(server).DrawAsync(isSync, Cancellation);

        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 500, "<html>"));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server, options => options.MaximumRetries = 1).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal("HTTP 500: Internal Server Error\nRequest id: req_loopback.", exception.Message);
        Assert.Equal(2, server.Received.Count);
    }

    [Theory]
    [InlineData(false, 1, false)]
    [InlineData(true, 2, false)]
    [InlineData(false, 1, true)]
    [InlineData(true, 2, true)]
    public async Task A_time_out_is_repeated_only_where_that_is_asked_for(bool retriesTimeouts, int calls, bool isSync)
    {
        using var server = new InMemoryServer(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Nothing ends an infinite delay.");
        });
        var client = ClientOf(server, options =>
        {
            options.NetworkTimeout = TimeSpan.FromMilliseconds(500);
            options.RetriesTimeouts = retriesTimeouts;
            options.MaximumRetries = 1;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DrawAsync(isSync, Cancellation));

        Assert.Equal(calls, server.Requests);
    }

    /// <summary>Each byte comes in time, and the whole does not.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData(200, "application/json", false)]
    [InlineData(200, "application/json", true)]
    [InlineData(200, "text/event-stream", false)]
    [InlineData(200, "text/event-stream", true)]
    [InlineData(400, "application/json", false)]
    [InlineData(400, "application/json", true)]
    [InlineData(503, "application/json", false)]
    [InlineData(503, "application/json", true)]
    public async Task A_body_that_trickles_ends_with_the_time_out(int status, string contentType, bool isSync)
    {
        var body = new SlowBody([], TimeSpan.FromMilliseconds(20));
        using var server = new InMemoryServer((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StreamContent(body) { Headers = { ContentType = new(contentType) } },
        }));
        var client = ClientOf(server, options => options.NetworkTimeout = TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DrawAsync(isSync, Cancellation));

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("1 seconds after the request was sent, which is NetworkTimeout", exception.Message, StringComparison.Ordinal);
        await body.Left.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public void The_default_time_out_is_five_minutes() => Assert.Equal(TimeSpan.FromMinutes(5), new GptImageClientOptions().NetworkTimeout);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dropped_connection_is_not_repeated(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<ClientResultException>(() => ClientOf(server).DrawAsync(isSync, Cancellation));

        Assert.Single(server.Received);
    }

    [Fact]
    public async Task No_connection_is_one_exception_however_often_it_was_tried()
    {
        var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => options.MaximumRetries = 1);
        await server.DisposeAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));
        Assert.Throws<ClientResultException>(() => client.Generate("a fox", cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_response_cut_in_the_middle_is_no_success(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = CannedResponses.OneImage.Length;
            await context.Response.WriteAsync(CannedResponses.OneImage[..^20]);
            await CannedResponses.CutAsync(context);
        });
        var client = ClientOf(server);

        var exception = isSync
            ? Assert.Throws<GptImageResponseException>(() => client.Generate("a fox", cancellationToken: Cancellation))
            : await Assert.ThrowsAsync<GptImageResponseException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Contains("may have been billed", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task An_error_with_status_200_is_an_error()
    {
        await using var server = await LoopbackServer.StartAsync("""{"error":{"message":"No channel.","code":503}}""");

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Equal("503", exception.ErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_while_waiting_for_the_next_try_ends_the_call(bool isSync)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "30";
            source.CancelAfter(200);
            return CannedResponses.WriteAsync(context, 429, "{}");
        });
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClientOf(server).DrawAsync(isSync, source.Token));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 15);
    }

    [Theory]
    [InlineData(200, false, false)]
    [InlineData(200, false, true)]
    [InlineData(200, true, false)]
    [InlineData(200, true, true)]
    [InlineData(400, true, false)]
    [InlineData(400, true, true)]
    [InlineData(503, true, false)]
    [InlineData(503, true, true)]
    public async Task Cancelling_before_the_headers_or_in_the_body_ends_the_call_and_the_connection(int status, bool isInBody, bool isSync)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var isGone = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => isGone.TrySetResult());
            if (isInBody)
            {
                context.Response.StatusCode = status;
                await context.Response.WriteAsync(CannedResponses.OneImage[..40]);
                await context.Response.Body.FlushAsync();
            }

            source.CancelAfter(200);
            await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClientOf(server).DrawAsync(isSync, source.Token).WaitAsync(TimeSpan.FromSeconds(20), Cancellation));

        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task Cancelling_ends_an_upload_whose_source_has_stopped()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var stream = new StoppingStream(Pictures.Png(64, 64));
        source.CancelAfter(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ClientOf(server).EditAsync("add a hat", ImageInput.FromStream(stream), cancellationToken: source.Token).WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
    }

    [Fact]
    public async Task Cancelling_beforehand_sends_nothing()
    {
        await using var server = await LoopbackServer.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: new CancellationToken(canceled: true)));
        Assert.ThrowsAny<OperationCanceledException>(() => ClientOf(server).Generate("a fox", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_calls_at_once_succeed_or_fail_each_for_itself(bool isSync)
    {
        var calls = 0;
        var open = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            Interlocked.Increment(ref open);
            try
            {
                switch (Interlocked.Increment(ref calls) % 4)
                {
                    case 0:
                        await CannedResponses.WriteAsync(context, 400, """{"error":{"message":"No."}}""");
                        break;
                    case 1:
                        context.Response.ContentLength = 1000;
                        await context.Response.WriteAsync("{");
                        await context.Response.Body.FlushAsync();
                        context.Abort();
                        break;
                    default:
                        await CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
                        break;
                }
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        });
        var client = ClientOf(server);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            try
            {
                var result = await client.DrawAsync(isSync, Cancellation);
                return result.Image.Bytes.Length > 0 ? "made" : "empty";
            }
            catch (Exception exception) when (exception is GptImageApiException or GptImageResponseException or ClientResultException)
            {
                return "failed";
            }
        }));

        Assert.Equal(100, outcomes.Count(outcome => outcome == "made"));
        Assert.Equal(100, outcomes.Count(outcome => outcome == "failed"));
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref open) == 0, TimeSpan.FromSeconds(30)), "The server still answers.");
    }

    /// <summary>Memory that stops where it is read as from a network.</summary>
    private sealed class StoppingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
