using System.ClientModel;
using System.Diagnostics;
using GptImage.Client;
using GptImage.Emulator;
using OpenAI.Images;

namespace GptImage.EndToEnd.Tests;

/// <summary>Everything that can go wrong on the way: no call hangs, succeeds wrongly, or keeps a connection.</summary>
public sealed class FaultTests
{
    private const int Patience = 60_000;

    /// <summary>Our client, and the official SDK behind the guard with a legacy id.</summary>
    public enum Caller
    {
        Ours,
        GuardedSdk,
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours, Failure.RateLimit, 429)]
    [InlineData(Caller.Ours, Failure.ServerError, 500)]
    [InlineData(Caller.Ours, Failure.Unavailable, 503)]
    [InlineData(Caller.GuardedSdk, Failure.RateLimit, 429)]
    [InlineData(Caller.GuardedSdk, Failure.ServerError, 500)]
    [InlineData(Caller.GuardedSdk, Failure.Unavailable, 503)]
    public async Task What_passes_is_repeated_after_the_wait_that_was_asked_for(Caller caller, Failure failure, int status)
    {
        await using var site = await StartAsync(new() { NextFailures = [failure], RetryAfterSeconds = 2 });
        var watch = Stopwatch.StartNew();

        Assert.Equal("webp", Picture.WholeFormatOf(await DrawAsync(site, caller, Cancellation)));

        Assert.Equal([status, 200], site.Statuses);
        Assert.All(site.Emulator.Calls, call => Assert.Equal("gpt-image-2", call.Model));
        Assert.True(failure != Failure.RateLimit || watch.Elapsed > TimeSpan.FromSeconds(1.9), $"Waited {watch.Elapsed}.");
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours, Failure.RateLimit, 429, 3)]
    [InlineData(Caller.Ours, Failure.ServerError, 500, 3)]
    [InlineData(Caller.GuardedSdk, Failure.RateLimit, 429, 4)]
    [InlineData(Caller.GuardedSdk, Failure.ServerError, 500, 4)]
    public async Task What_does_not_pass_is_given_up_with_the_response_of_the_api(Caller caller, Failure failure, int status, int tries)
    {
        await using var site = await StartAsync(new() { FailureRates = Always(failure), RetryAfterSeconds = 0 });

        var exception = await Assert.ThrowsAnyAsync<ClientResultException>(() => DrawAsync(site, caller, Cancellation));

        Assert.Equal(status, exception.Status);
        Assert.Equal(Enumerable.Repeat(status, tries), site.Statuses);
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task A_blocked_prompt_is_not_repeated(Caller caller)
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Moderation] });

        var exception = await Assert.ThrowsAnyAsync<ClientResultException>(() => DrawAsync(site, caller, Cancellation));

        Assert.Equal(400, exception.Status);
        Assert.Contains("moderation_blocked", exception.Message, StringComparison.Ordinal);
        Assert.Equal([400], site.Statuses);
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task An_organization_that_is_not_verified_is_told_where_that_is_done(Caller caller)
    {
        await using var site = await StartAsync(new() { UnverifiedOrganization = true });

        var exception = await Assert.ThrowsAnyAsync<ClientResultException>(() => DrawAsync(site, caller, Cancellation));

        Assert.Equal(403, exception.Status);
        Assert.Contains("https://platform.openai.com/settings/organization/general", exception.Message, StringComparison.Ordinal);
        Assert.Equal([403], site.Statuses);
    }

    [Theory(Timeout = Patience)]
    [InlineData("gpt-image-1", 400, "its end was set for 23 October 2026. Use gpt-image-2.")]
    [InlineData("gpt-image-1.5", 404, "its end was set for 1 December 2026. Use gpt-image-2.")]
    [InlineData("dall-e-3", 404, "its end was set for 12 May 2026. Use gpt-image-2.")]
    public async Task A_retired_model_is_said_to_be_one(string model, int status, string advice)
    {
        await using var site = await Site.StartAsync(new() { Today = Site.After, MissingModelStatus = status });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => site.OurClient.GenerateAsync("a fox", new() { Model = model }, Cancellation));

        Assert.Equal(status, exception.Status);
        Assert.EndsWith(advice, exception.Advice, StringComparison.Ordinal);
        Assert.Equal(site.OnlyCall.RequestId, exception.RequestId);
    }

    [Fact(Timeout = Patience)]
    public async Task A_dropped_connection_is_an_error_and_not_a_second_bill()
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Drop] });

        await Assert.ThrowsAsync<ClientResultException>(() => DrawAsync(site, Caller.Ours, Cancellation));

        Assert.Equal([0], site.Statuses);
        await site.ConnectionsCloseAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task The_sdk_repeats_a_dropped_call_and_the_guard_adapts_each_of_them()
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Drop, Failure.Drop] });

        Assert.Equal("webp", Picture.WholeFormatOf(await DrawAsync(site, Caller.GuardedSdk, Cancellation)));

        Assert.Equal([0, 0, 200], site.Statuses);
        Assert.Equal("gpt-image-2", site.Emulator.Calls[2].Model);
    }

    [Theory(Timeout = Patience)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_cut_in_the_middle_is_no_success(bool isStreamed)
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Truncate] });
        var draw = isStreamed ? (Func<Task>)(async () => await StreamAsync(site, Cancellation).ToArrayAsync(Cancellation)) : () => DrawAsync(site, Caller.Ours, Cancellation);

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(draw);

        Assert.Contains("billed", exception.Message, StringComparison.Ordinal);
        Assert.Single(site.Emulator.Calls);
        await site.ConnectionsCloseAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task An_answer_cut_each_time_is_no_success_of_the_guarded_sdk()
    {
        await using var site = await StartAsync(new() { FailureRates = Always(Failure.Truncate) });

        await Assert.ThrowsAsync<AggregateException>(() => DrawAsync(site, Caller.GuardedSdk, Cancellation));

        Assert.Equal(4, site.Emulator.Calls.Count);

        await site.ConnectionsCloseAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task Cancelling_ends_a_call_whose_response_has_stopped(Caller caller)
    {
        await using var site = await StartAsync(new() { FailureRates = Always(Failure.Stall) });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var drawing = DrawAsync(site, caller, patience.Token);
        await site.ResponseStartedAsync();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);

        Assert.Single(site.Emulator.Calls);
        await site.ConnectionsCloseAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task Cancelling_ends_a_call_that_has_no_response_yet(Caller caller)
    {
        await using var site = await StartAsync(new() { LatencyMs = 1_000_000 });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        // A connection that is still being made when its call is cancelled is kept for the next one.
        var drawing = DrawAsync(site, caller, patience.Token);
        await site.RequestSentAsync();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);

        await site.ConnectionsCloseAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task Cancelling_ends_the_wait_for_the_next_try(Caller caller)
    {
        await using var site = await StartAsync(new() { FailureRates = Always(Failure.RateLimit), RetryAfterSeconds = 50 });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var drawing = DrawAsync(site, caller, patience.Token);
        await site.ResponseStartedAsync();
        patience.CancelAfter(TimeSpan.FromMilliseconds(200)); // where that is too early for the wait, the call ends all the same

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);

        Assert.Equal([429], site.Statuses);
    }

    [Fact(Timeout = Patience)]
    public async Task Cancelling_ends_a_stream_that_has_stopped()
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Stall] });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in StreamAsync(site, patience.Token))
            {
                Assert.False(update.IsFinal);
                patience.CancelAfter(TimeSpan.FromMilliseconds(100));
            }
        });

        await site.ConnectionsCloseAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task Leaving_a_stream_closes_its_connection()
    {
        await using var site = await StartAsync(new() { NextFailures = [Failure.Stall] });

        await foreach (var update in StreamAsync(site, Cancellation))
        {
            Assert.Equal(0, update.PartialIndex);
            break;
        }

        await site.ConnectionsCloseAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task An_answer_that_stops_ends_with_the_time_out_and_is_not_asked_for_again()
    {
        await using var site = await StartAsync(new() { FailureRates = Always(Failure.Stall) });
        var client = site.Ours(options => options.NetworkTimeout = TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));
        Assert.ThrowsAny<OperationCanceledException>(() => client.Generate("a fox", cancellationToken: Cancellation));

        Assert.False(Cancellation.IsCancellationRequested);
        Assert.Equal(2, site.Requests);
        await site.ConnectionsCloseAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData(Caller.Ours)]
    [InlineData(Caller.GuardedSdk)]
    public async Task Two_hundred_calls_at_once_each_get_their_own_whole_picture_or_an_error(Caller caller)
    {
        await using var site = await StartAsync(new()
        {
            RetryAfterSeconds = 0,
            FailureRates = new Dictionary<Failure, double>
            {
                [Failure.RateLimit] = 0.1, [Failure.ServerError] = 0.1, [Failure.Moderation] = 0.1, [Failure.Drop] = 0.1, [Failure.Truncate] = 0.1,
            },
        });

        var pictures = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            try
            {
                return await DrawAsync(site, caller, Cancellation, $"fox number {number}");
            }
            catch (Exception exception) when (exception is ClientResultException or GptImageResponseException or AggregateException
                || (exception is IOException && caller == Caller.GuardedSdk)) // of its last try, where the others were answered
            {
                return null;
            }
        }));

        var whole = pictures.OfType<byte[]>().ToArray();
        Assert.All(whole, picture => Assert.Equal("webp", Picture.WholeFormatOf(picture)));
        Assert.Equal(site.Emulator.Calls.Count(call => call is { Status: 200, Verdict: "answered" }), whole.Length);
        Assert.InRange(whole.Length, 100, 199);
        Assert.All(site.Emulator.Calls, call => Assert.True(call.Model is null or "gpt-image-2"));
    }

    private static Dictionary<Failure, double> Always(Failure failure) => new() { [failure] = 1 };

    private static Task<Site> StartAsync(EmulatorSettings settings) => Site.StartAsync(settings with { Today = Site.After }, Site.AsItComes);

    // A WebP file is the quickest to draw.
    private static async Task<byte[]> DrawAsync(Site site, Caller caller, CancellationToken cancellationToken, string prompt = "a fox")
    {
        if (caller == Caller.Ours)
        {
            var options = new GptImageOptions { Size = new ImageSize(1024, 1024), Format = ImageFileFormat.WebP };
            return (await site.OurClient.GenerateAsync(prompt, options, cancellationToken)).Image.Bytes.ToArray();
        }

        var legacy = new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024, OutputFileFormat = GeneratedImageFileFormat.Webp };
        OpenAI.Images.GeneratedImage image = await site.Images("gpt-image-1.5").GenerateImageAsync(prompt, legacy, cancellationToken);
        return image.ImageBytes.ToArray();
    }

    private static IAsyncEnumerable<GptImageUpdate> StreamAsync(Site site, CancellationToken cancellationToken) =>
        site.OurClient.GenerateStreamingAsync("a fox", new() { PartialImages = 3, Size = new ImageSize(1024, 640) }, cancellationToken);
}
