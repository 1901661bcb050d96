using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_an_activity_and_two_measurements()
    {
        await using var server = await LoopbackServer.StartAsync(Base64Response(Pictures.Png(64, 64),
            "\"usage\":{\"input_tokens\":10,\"input_tokens_details\":{\"text_tokens\":10,\"image_tokens\":0},\"output_tokens\":196,\"total_tokens\":206},"));
        using var recording = new Recording(server.Address.Port);

        await ClientOf(server).GenerateAsync("a fox", new GptImageOptions { Count = 2 }, Cancellation);

        var activity = Assert.Single(recording.Activities);
        Assert.Equal("generate_content gpt-image-2", activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["gen_ai.operation.name"] = "generate_content",
                ["gen_ai.provider.name"] = "openai",
                ["gen_ai.request.model"] = "gpt-image-2",
                ["server.address"] = "127.0.0.1",
                ["server.port"] = server.Address.Port,
                ["gen_ai.output.type"] = "image",
                ["gen_ai.request.choice.count"] = 2,
                ["gen_ai.usage.input_tokens"] = 10L,
                ["gen_ai.usage.output_tokens"] = 196L,
                ["gen_ai.response.id"] = "req_loopback",
            },
            activity.TagObjects.ToDictionary());
        Assert.Equal(["gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.client.token.usage"], recording.Measurements.Select(measurement => measurement.Name).Order());
        Assert.Equal([("input", 10d), ("output", 196d)],
            recording.Measurements.Where(measurement => measurement.Name == "gen_ai.client.token.usage").Select(measurement => ((string)measurement.Tags["gen_ai.token.type"]!, measurement.Value)));
    }

    [Fact]
    public async Task A_failure_says_so()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 400, "{}"));
        using var recording = new Recording(server.Address.Port);

        await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        var activity = Assert.Single(recording.Activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("400", activity.GetTagItem("error.type"));
        Assert.Equal("400", Assert.Single(recording.Measurements).Tags["error.type"]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task Neither_prompt_nor_key_is_told(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, status, status == 200
            ? Base64Response(Pictures.Png(64, 64), "\"usage\":{\"input_tokens\":10,\"output_tokens\":196,\"total_tokens\":206},")
            : $$"""{"error":{"message":"'a very-secret prompt' is not for {{Key}}","code":"very-secret"} }"""));
        using var recording = new Recording(server.Address.Port);

        try
        {
            await ClientOf(server).GenerateAsync("a very-secret prompt", new GptImageOptions { SafetyIdentifier = "very-secret" }, Cancellation);
        }
        catch (GptImageApiException exception)
        {
            Assert.Contains("very-secret", exception.Message, StringComparison.Ordinal); // as the API says it; what is told is less
        }

        var activity = Assert.Single(recording.Activities);
        Assert.NotEmpty(recording.Measurements);
        Assert.Empty(activity.Events);
        var told = activity.TagObjects.Concat(recording.Measurements.SelectMany(measurement => measurement.Tags)).Select(tag => $"{tag.Key}={tag.Value}");
        Assert.DoesNotContain([activity.DisplayName, activity.StatusDescription ?? "", .. told], text => text.Contains("very-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_is_one_activity()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var recording = new Recording(server.Address.Port);

        await foreach (var update in ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation))
        {
            Assert.Empty(recording.Activities);
        }

        Assert.Single(recording.Activities);
    }

    [Fact]
    public async Task Legacy_models_are_counted()
    {
        await using var server = await LoopbackServer.StartAsync();
        var counted = new ConcurrentQueue<(string? Model, string? Action)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == GptImageTelemetry.LegacyCallCounterName)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var values = tags.ToArray().ToDictionary();
            counted.Enqueue(((string?)values["gen_ai.request.model"], (string?)values["gpt_image.action"]));
        });
        listener.Start();
        using var guarded = new HttpClient(new GptImageCompatibilityHandler(new SocketsHttpHandler()));

        await guarded.PostAsync(new Uri(server.Address, "/v1/images/generations"), new StringContent("""{"model":"gpt-image-1.5-2025-12-16"}""", null, "application/json"), Cancellation);
        await guarded.PostAsync(new Uri(server.Address, "/v1/images/generations"), new StringContent("""{"model":"gpt-image-2"}""", null, "application/json"), Cancellation);
        await ClientOf(server).GenerateAsync("a fox", new GptImageOptions { Model = "chatgpt-image-latest" }, Cancellation);

        Assert.Contains(("gpt-image-1.5-2025-12-16", "Adapted"), counted);
        Assert.Contains(("chatgpt-image-latest", "Sent"), counted);
        Assert.DoesNotContain(counted, call => call.Model == "gpt-image-2");
    }

    /// <summary>What calls to one server tell; other tests run beside.</summary>
    private sealed class Recording : IDisposable
    {
        private readonly ActivityListener _activityListener;
        private readonly MeterListener _meterListener = new();
        private readonly ConcurrentQueue<Activity> _activities = new();
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measurements = new();

        public Recording(int port)
        {
            _activityListener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == GptImageTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (port.Equals(activity.GetTagItem("server.port")))
                    {
                        _activities.Enqueue(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_activityListener);
            _meterListener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == GptImageTelemetry.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meterListener.Start();

            void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            {
                var values = tags.ToArray().ToDictionary();
                if (values.TryGetValue("server.port", out var sent) && port.Equals(sent))
                {
                    _measurements.Enqueue((instrument.Name, value, values));
                }
            }
        }

        public IReadOnlyCollection<Activity> Activities => _activities;

        public IReadOnlyCollection<(string Name, double Value, Dictionary<string, object?> Tags)> Measurements => _measurements;

        public void Dispose()
        {
            _activityListener.Dispose();
            _meterListener.Dispose();
        }
    }
}
