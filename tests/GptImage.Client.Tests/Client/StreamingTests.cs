using Microsoft.AspNetCore.Http;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class StreamingTests
{
    private const string Partial = $$"""
        event: image_generation.partial_image
        data: {"type":"image_generation.partial_image","partial_image_index":1,"b64_json":"{{CannedResponses.PngBase64}}","size":"1024x1024"}


        """;

    private const string Completed = $$$$"""
        event: image_generation.completed
        data: {"type":"image_generation.completed","b64_json":"{{{{CannedResponses.PngBase64}}}}","size":"1024x1024","quality":"low","created_at":1795000000,"usage":{"input_tokens":10,"output_tokens":296,"total_tokens":306,"input_tokens_details":{"text_tokens":10,"image_tokens":0}}}

        data: [DONE]


        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unfinished_pictures_come_before_the_finished_one()
    {
        await using var server = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial, Partial, Completed));

        var updates = await ClientOf(server).GenerateStreamingAsync("a fox", new GptImageOptions { PartialImages = 2 }, Cancellation).ToArrayAsync(Cancellation);

        Assert.Equal("""{"model":"gpt-image-2","prompt":"a fox","stream":true,"partial_images":2}""", server.Only.Text);
        Assert.Equal([1, 1, null], updates.Select(update => update.PartialIndex));
        Assert.Equal([false, false, true], updates.Select(update => update.IsFinal));
        Assert.All(updates, update => Assert.Equal(new ImageSize(1, 1), update.Image.Size));
        var result = updates[2].Result!;
        Assert.Equal(new ImageSize(1024, 1024), result.Size);
        Assert.Equal("low", result.Quality);
        Assert.Equal(((10 * 5m) + (296 * 30m)) / 1_000_000, result.Cost);
    }

    [Fact]
    public async Task An_update_arrives_before_the_next_is_made()
    {
        var isSeen = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await StreamAsync(context, Partial);
            await isSeen.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await context.Response.WriteAsync(Completed);
        });

        var count = 0;
        await foreach (var update in ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation))
        {
            count++;
            isSeen.TrySetResult();
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Edits_stream_too()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
            StreamAsync(context, Partial.Replace("image_generation", "image_edit"), Completed.Replace("image_generation", "image_edit")));

        var updates = await ClientOf(server).EditStreamingAsync("add a hat", ImageInput.FromBytes(Pictures.Png(64, 64)), cancellationToken: Cancellation).ToArrayAsync(Cancellation);

        Assert.Equal("true", Assert.Single(server.Only.Form["stream"]));
        Assert.Equal([false, true], updates.Select(update => update.IsFinal));
    }

    [Fact]
    public async Task A_gateway_that_does_not_stream_answers_at_once()
    {
        await using var server = await LoopbackServer.StartAsync();

        var update = Assert.Single(await ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation));

        Assert.True(update.IsFinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_that_was_not_asked_for_loses_no_picture(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial, Completed, Completed));
        var client = ClientOf(server);
        var options = new GptImageOptions { AdditionalParameters = { ["stream"] = "true" } };

        var result = isSync ? await Task.Run(() => client.Generate("a fox", options, Cancellation)) : await client.GenerateAsync("a fox", options, Cancellation);

        Assert.Equal("""{"model":"gpt-image-2","prompt":"a fox","stream":true}""", server.Only.Text);
        Assert.Equal(2, result.Images.Count);
        Assert.Equal(new GptImageUsage(20, 592, 20, 0), result.Usage);
        Assert.Equal(2 * ((10 * 5m) + (296 * 30m)) / 1_000_000, result.Cost);
    }

    [Fact]
    public async Task An_error_in_the_stream_is_an_error_of_the_api()
    {
        await using var server = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial,
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"message\":\"Blocked.\",\"type\":\"image_generation_user_error\",\"code\":\"moderation_blocked\"}}\n\n"));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() =>
            ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation).AsTask());

        Assert.Equal("moderation_blocked", exception.ErrorCode);
    }

    [Fact]
    public async Task An_error_beside_the_rest_of_an_event_is_one_too()
    {
        await using var server = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial, """data: {"type":"error","message":"Overloaded.","code":"server_error"}""" + "\n\n"));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() =>
            ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation).AsTask());

        Assert.Equal("HTTP 200 (server_error): Overloaded.", exception.Message);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_that_ends_early_is_no_success(bool isAborted)
    {
        var isSeen = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await StreamAsync(context, "id: 1\n" + Partial); // an id, at which a stream could be taken up again
            await isSeen.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (isAborted)
            {
                context.Abort();
            }
        });

        await Assert.ThrowsAsync<GptImageResponseException>(async () =>
        {
            await foreach (var update in ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation))
            {
                isSeen.TrySetResult();
            }
        });

        Assert.Single(server.Received); // asked once, billed once
    }

    [Theory]
    [InlineData("""{"type":"image_generation.completed","b64_json":"@@@@"}""", "the picture is not base64")]
    [InlineData("""{"type":"image_generation.completed","b64_json":"AAAA"}""", "the picture is no PNG, JPEG, WebP, GIF or SVG file")]
    [InlineData("""{"type":"image_generation.completed","b64_json":"AAAA","b64_json":"AAAB"}""", "it names a member twice")]
    [InlineData("""{"type":17}""", "type is no text")]
    [InlineData("[[[[", "it is no JSON object")]
    [InlineData("ping", "it is no valid JSON")]
    public async Task An_event_that_cannot_be_read_takes_no_picture_with_it(string data, string warning)
    {
        await using var server = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial, $"data: {data}\n\n", Completed));
        await using var empty = await LoopbackServer.StartAsync(context => StreamAsync(context, Partial, $"data: {data}\n\n"));

        var updates = await ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation);
        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() =>
            ClientOf(empty).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation).AsTask());

        Assert.Equal([false, true], updates.Select(update => update.IsFinal));
        Assert.Contains(warning, Assert.Single(updates[1].Result!.Warnings), StringComparison.Ordinal);
        Assert.StartsWith("The stream ended before a picture was finished: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(warning, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"first\"")]
    [InlineData("1.5")]
    public async Task A_strange_index_takes_no_picture_with_it(string index)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
            StreamAsync(context, Partial.Replace("\"partial_image_index\":1", $"\"partial_image_index\":{index}", StringComparison.Ordinal), Completed));

        var updates = await ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation);

        Assert.Equal([0, null], updates.Select(update => update.PartialIndex));
    }

    [Fact]
    public async Task A_stream_without_end_is_given_up()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: ");
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('a', 10_000));
            }
        });

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server, options => options.MaximumResponseBytes = 1_000_000)
            .GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation).AsTask());

        Assert.Contains("1,000,000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_stream_and_the_connection()
    {
        var isGone = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => isGone.TrySetResult());
            await StreamAsync(context, Partial);
            await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    private static async Task StreamAsync(HttpContext context, params string[] events)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var next in events)
        {
            await context.Response.WriteAsync(next);
            await context.Response.Body.FlushAsync();
        }
    }
}
