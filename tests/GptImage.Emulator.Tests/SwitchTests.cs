using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace GptImage.Emulator.Tests;

/// <summary>What can be made to go wrong.</summary>
public sealed class SwitchTests
{
    private static readonly object Cat = new { model = "gpt-image-2", prompt = "a cat" };

    [Theory]
    [InlineData(Failure.RateLimit, 429, "rate_limit_exceeded")]
    [InlineData(Failure.ServerError, 500, null)]
    [InlineData(Failure.Unavailable, 503, null)]
    [InlineData(Failure.Moderation, 400, "moderation_blocked")]
    public async Task The_next_call_fails_with_a_status_and_the_one_after_does_not(Failure failure, int status, string? code)
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [failure] });

        var first = await api.GenerateAsync(Cat);
        var second = await api.GenerateAsync(Cat);

        Assert.Equal((status, code, 200), (first.Status, first.Code, second.Status));
        Assert.Equal("gpt-image-2", api.Emulator.Calls[0].Model);
    }

    [Fact]
    public async Task A_429_says_when_to_come_back()
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [Failure.RateLimit], RetryAfterSeconds = 7 });

        Assert.Equal(TimeSpan.FromSeconds(7), (await api.GenerateAsync(Cat)).Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_connection_can_be_dropped()
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [Failure.Drop] });

        await Assert.ThrowsAsync<HttpRequestException>(() => api.GenerateAsync(Cat));

        Assert.Equal((0, "connection dropped"), Assert.Single(api.Emulator.Calls) is var call ? (call.Status, call.Verdict) : default);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_can_be_cut_in_the_middle(bool stream)
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [Failure.Truncate] });

        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/images/generations");
        request.Content = JsonContent.Create(new { model = "gpt-image-2", prompt = "a cat", stream });
        using var response = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_can_stop_without_an_end()
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [Failure.Stall] });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/images/generations") { Content = JsonContent.Create(Cat) };
        using var response = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        patience.CancelAfter(TimeSpan.FromMilliseconds(300));

        Assert.StartsWith("cut in the middle (Stall)", Assert.Single(api.Emulator.Calls).Verdict); // written down before the response ends
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response.Content.ReadAsByteArrayAsync(patience.Token));
    }

    [Fact]
    public async Task A_script_can_let_calls_through()
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [null, Failure.ServerError] });

        Assert.Equal(200, (await api.GenerateAsync(Cat)).Status);
        Assert.Equal(Failure.ServerError, Assert.Single(api.Emulator.Settings.NextFailures));
        Assert.Equal(500, (await api.GenerateAsync(Cat)).Status);
        Assert.Empty(api.Emulator.Settings.NextFailures);
    }

    [Fact]
    public async Task Failures_by_rate_come_again_with_the_same_seed()
    {
        async Task<int[]> Run(int seed)
        {
            var rates = new Dictionary<Failure, double> { [Failure.RateLimit] = .3, [Failure.ServerError] = .3 };
            await using var api = await Api.StartAsync(new() { Seed = seed, FailureRates = rates });
            var statuses = new List<int>();
            for (var i = 0; i < 30; i++)
            {
                statuses.Add((await api.GenerateAsync(Cat)).Status);
            }

            return [.. statuses];
        }

        var first = await Run(1);

        Assert.Equal([200, 429, 500], first.Distinct().Order());
        Assert.Equal(first, await Run(1));
        Assert.NotEqual(first, await Run(2));
    }

    [Fact]
    public async Task The_list_of_models_never_fails()
    {
        await using var api = await Api.StartAsync(new() { NextFailures = [Failure.Drop] });

        Assert.Equal(200, (await api.GetAsync("models")).Status);
    }

    [Fact]
    public async Task Calls_take_their_time_and_end_when_the_caller_goes()
    {
        await using var api = await Api.StartAsync(new() { LatencyMs = 250 });
        var clock = Stopwatch.StartNew();
        await api.GenerateAsync(Cat);
        Assert.True(clock.ElapsedMilliseconds >= 240, $"{clock.ElapsedMilliseconds} ms");

        api.Emulator.Settings = new() { LatencyMs = 60_000 };

        // A caller that goes before the call has come was never there: the next one waits longer.
        for (var wait = TimeSpan.FromMilliseconds(100); api.Emulator.Calls.Count < 2; wait *= 2)
        {
            using var patience = new CancellationTokenSource(wait);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Http.PostAsJsonAsync("v1/images/generations", Cat, patience.Token));
            await Task.Delay(wait, TestContext.Current.CancellationToken);
        }

        Assert.Equal("the caller went away", api.Emulator.Calls[1].Verdict);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_no_mistake_of_the_emulator()
    {
        await using var api = await Api.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, api.Emulator.BaseUrl.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes(
                    "POST /v1/images/edits HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x"),
                TestContext.Current.CancellationToken);
        }

        while (api.Emulator.Calls.Count == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain("mistake", Assert.Single(api.Emulator.Calls).Verdict);
        Assert.Equal(200, (await api.GenerateAsync(Cat)).Status);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_calls_that_wait()
    {
        var api = await Api.StartAsync(new() { LatencyMs = 60_000 });
        var call = api.GenerateAsync(Cat);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        await api.Emulator.DisposeAsync();

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);
        api.Http.Dispose();
    }

    [Fact]
    public async Task An_unverified_organization_gets_a_403()
    {
        await using var api = await Api.StartAsync(new() { UnverifiedOrganization = true });

        var response = await api.GenerateAsync(Cat);

        Assert.Equal(403, response.Status);
        Assert.StartsWith("Your organization must be verified to use the model `gpt-image-2`. Please go to: https://", response.Message);
    }

    [Fact]
    public async Task Settings_change_over_HTTP()
    {
        await using var api = await Api.StartAsync();

        using var put = await PutAsync(
            api,
            """
            {
              "unverified_organization": true,
              "failure_rates": { "rate_limit": 0.25 },
              "next_failures": ["truncate", null],
              "provider": "apiyi",
              "today": "2026-12-24"
            }
            """);

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var settings = api.Emulator.Settings;
        Assert.True(settings.UnverifiedOrganization);
        Assert.Equal(.25, settings.FailureRates[Failure.RateLimit]);
        Assert.Equal([Failure.Truncate, null], settings.NextFailures);
        Assert.Equal((EmulatedProvider.Apiyi, new DateOnly(2026, 12, 24)), (settings.Provider, settings.Today));
        Assert.Equal(
            await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await api.Http.GetStringAsync("emulator/settings", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"unverified":true}""")]
    [InlineData("""{"missing_model_status":500}""")]
    [InlineData("""{"alive":["gpt-image-9"]}""")]
    [InlineData("""{"failure_rates":{"rate_limit":0.8,"drop":0.8}}""")]
    [InlineData("""{"next_failures":["explode"]}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task Wrong_settings_are_refused_and_change_nothing(string settings)
    {
        await using var api = await Api.StartAsync(new() { LatencyMs = 1 });

        using var put = await PutAsync(api, settings);

        Assert.Equal(HttpStatusCode.BadRequest, put.StatusCode);
        Assert.Equal(1, api.Emulator.Settings.LatencyMs);
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_are_all_answered()
    {
        await using var api = await Api.StartAsync();

        var responses = await Task.WhenAll(
            from i in Enumerable.Range(0, 200)
            select api.GenerateAsync(new { model = "gpt-image-2", prompt = $"cat {i}", size = "1024x640" }));

        Assert.All(responses, response => Assert.Equal(200, response.Status));
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), api.Emulator.Calls.Select(call => call.Number));
    }

    private static Task<HttpResponseMessage> PutAsync(Api api, string settings) =>
        api.Http.PutAsync("emulator/settings", new StringContent(settings, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
