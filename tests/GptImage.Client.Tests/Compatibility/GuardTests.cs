using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace GptImage.Client.Tests;

/// <summary>What the guard decides, what it tells of that, and what it leaves alone.</summary>
public class GuardTests
{
    private const string Secret = "very-secret";
    private const string Legacy = """{"model":"dall-e-3","prompt":"very-secret","user":"very-secret","quality":"hd","style":"vivid"}""";
    private const string Adapted = """{"model":"gpt-image-2","prompt":"very-secret","user":"very-secret","quality":"high"}""";
    private const string Transparent = """{"model":"gpt-image-1","prompt":"very-secret","background":"transparent"}""";
    private const string LeftOver = """{"model":"gpt-image-2","prompt":"very-secret","quality":"hd"}""";

    private static readonly AsyncLocal<List<string>?> Counted = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The options, the body that is sent, the one that arrives (none: the request is refused), what is counted, and what is logged.</summary>
    public static TheoryData<Options, string, string?, string?, string[]> Decisions => new()
    {
        {
            new(), Legacy, Adapted, "dall-e-3 to gpt-image-2 at Generations: Adapted",
            [
                "Information: Image request to Generations adapted: model dall-e-3 -> gpt-image-2 ",
                "Information: Image request to Generations adapted: quality hd -> high ",
                "Information: Image request to Generations adapted: style vivid -> (none) ",
            ]
        },
        {
            new(CompatibilityMode.Strict), Legacy, null, "dall-e-3 to gpt-image-2 at Generations: Refused",
            [
                "Warning: Image request to Generations not adapted (Refused): model dall-e-3 -> gpt-image-2 ",
                "Warning: Image request to Generations not adapted (Refused): quality hd -> high ",
                "Warning: Image request to Generations not adapted (Refused): style vivid -> (none) ",
            ]
        },
        {
            new(CompatibilityMode.Observe), Legacy, Legacy, "dall-e-3 to gpt-image-2 at Generations: Observed",
            [
                "Information: Image request to Generations not adapted (Observed): model dall-e-3 -> gpt-image-2 ",
                "Information: Image request to Generations not adapted (Observed): quality hd -> high ",
                "Information: Image request to Generations not adapted (Observed): style vivid -> (none) ",
            ]
        },
        {
            new(), Transparent, null, "gpt-image-1 to gpt-image-2 at Generations: Refused",
            [
                "Warning: Image request to Generations not adapted (Refused): model gpt-image-1 -> gpt-image-2 ",
                "Warning: Image request to Generations needs a decision about background (Refused): "
                    + "gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it ",
            ]
        },
        {
            new(OnDecision: DecisionBehavior.PassOn), Transparent, Transparent, "gpt-image-1 to gpt-image-2 at Generations: PassedOn",
            [
                "Warning: Image request to Generations not adapted (PassedOn): model gpt-image-1 -> gpt-image-2 ",
                "Warning: Image request to Generations needs a decision about background (PassedOn): "
                    + "gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it ",
            ]
        },
        {
            new(OnDecision: DecisionBehavior.UseFallback, Fallback: "gpt-image-2.5-flare"), Transparent,
            """{"model":"gpt-image-2.5-flare","prompt":"very-secret","background":"transparent"}""", "gpt-image-1 to gpt-image-2.5-flare at Generations: Adapted",
            ["Information: Image request to Generations adapted: model gpt-image-1 -> gpt-image-2.5-flare "]
        },
        {
            // A fallback is named, but not asked for.
            new(Fallback: "gpt-image-2.5-flare"), Transparent, null, "gpt-image-1 to gpt-image-2 at Generations: Refused",
            [
                "Warning: Image request to Generations not adapted (Refused): model gpt-image-1 -> gpt-image-2 ",
                "Warning: Image request to Generations needs a decision about background (Refused): "
                    + "gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it ",
            ]
        },
        {
            // The fallback does not accept it either.
            new(OnDecision: DecisionBehavior.UseFallback, Fallback: "gpt-image-2.5-flare"), """{"model":"gpt-image-1","n":11}""", null,
            "gpt-image-1 to gpt-image-2 at Generations: Refused",
            [
                "Warning: Image request to Generations not adapted (Refused): model gpt-image-1 -> gpt-image-2 ",
                "Warning: Image request to Generations needs a decision about n (Refused): gpt-image-2 refuses n = 11; accepted are 1 to 10 ",
            ]
        },
        {
            new(), LeftOver, """{"model":"gpt-image-2","prompt":"very-secret","quality":"high"}""", null,
            ["Information: Image request to Generations adapted: quality hd -> high "]
        },
        {
            new(CompatibilityMode.Strict), LeftOver, null, null,
            ["Warning: Image request to Generations not adapted (Refused): quality hd -> high "]
        },
        {
            new(CompatibilityMode.Observe), LeftOver, LeftOver, null,
            ["Information: Image request to Generations not adapted (Observed): quality hd -> high "]
        },
        { new(), """{"model":"gpt-image-2","prompt":"very-secret"}""", """{"model":"gpt-image-2","prompt":"very-secret"}""", null, [] },
    };

    /// <summary>The endpoint of a request, its form, and what it holds.</summary>
    public static TheoryData<string, string, string, string> LeftAlone => new()
    {
        { "PUT", "https://api.openai.com/v1/images/generations", "application/json", Legacy },
        { "POST", "https://my.openai.azure.com/openai/v1/images/generations", "application/json", Legacy },
        { "POST", "https://my.cognitiveservices.azure.com/openai/v1/images/generations", "application/json", Legacy },
        { "POST", "https://my.services.ai.azure.com/openai/v1/images/generations", "application/json", Legacy },
        { "POST", "https://api.openai.com/v1/images/generations", "text/plain", Legacy },
        { "POST", "https://api.openai.com/v1/images/generations", "application/json", """{"model":"gpt-image-2","style":null}""" },
        { "POST", "https://api.openai.com/v1/responses", "application/json", """{"tools":[{"type":"image_generation","model":"gpt-image-1"}]""" }, // breaks off
        { "POST", "https://api.openai.com/v1/images/edits", "multipart/form-data", Form("model", "gpt-image-1") },
        { "POST", "https://api.openai.com/v1/images/edits", "multipart/form-data; boundary=x", Form("model", "gpt-image-1")[..^4] }, // breaks off
        { "POST", "https://api.openai.com/v1/images/edits", "multipart/form-data; boundary=x", Form("model\"; filename=\"model", "gpt-image-1") }, // a file
        { "POST", "https://api.openai.com/v1/images/edits", "multipart/form-data; boundary=x", Form("model", "gpt-image-1", $"X-Long: {new string('a', 17_000)}\r\n") },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_request_is_decided_about_once(Options options, string sent, string? arrives, string? count, string[] lines)
    {
        using var listener = ListenToTheCounter();
        Counted.Value = [];
        var log = new RecordingLoggerFactory();
        using var web = new Web();
        using var client = ClientOf(web, guard =>
        {
            guard.Mode = options.Mode;
            guard.OnDecision = options.OnDecision;
            guard.FallbackModel = options.Fallback;
            guard.LoggerFactory = log;
        });
        using var content = new StringContent(sent, Encoding.UTF8, "application/json");

        if (arrives is null)
        {
            var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync("v1/images/generations", content, Cancellation));
            Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        }
        else
        {
            using var response = await client.PostAsync("v1/images/generations", content, Cancellation);
        }

        Assert.Equal(arrives is null ? [] : [arrives], web.Texts);
        Assert.Equal(lines, log.Lines);
        Assert.Equal(count is null ? [] : [count], Counted.Value);
    }

    [Theory]
    [MemberData(nameof(LeftAlone))]
    public async Task What_is_no_request_for_it_arrives_byte_for_byte(string method, string url, string contentType, string body)
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(body, Assert.Single(web.Texts));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=\"x\"")]
    [InlineData("Multipart/Form-Data; charset=utf-8; Boundary=x")]
    public async Task A_form_is_known_however_its_type_is_written(string contentType)
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var content = new StringContent(Form("model", "gpt-image-1"));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await client.PostAsync("v1/images/edits", content, Cancellation);

        Assert.Equal(Form("model", "gpt-image-2"), Assert.Single(web.Texts));
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_hide_a_request()
    {
        using var web = new Web();
        using var client = ClientOf(web);

        using var response = await client.PostAsync("v1/images/generations", new StringContent("\uFEFF" + Legacy, Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal("\uFEFF" + Adapted, Assert.Single(web.Texts));
    }

    [Fact]
    public async Task Images_of_an_edit_in_json_are_counted()
    {
        using var web = new Web();
        using var client = ClientOf(web);
        var images = string.Join(",", Enumerable.Repeat("""{"file_id":"a"}""", 17));
        using var content = new StringContent($$"""{"model":"gpt-image-1","prompt":"p","images":[{{images}}]}""", Encoding.UTF8, "application/json");

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync("v1/images/edits", content, Cancellation));

        Assert.Equal("image", Assert.Single(exception.Decisions).Parameter);
    }

    [Fact]
    public async Task A_prompt_that_is_refused_is_not_repeated()
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var content = new StringContent($$"""{"model":"gpt-image-1","prompt":"{{string.Concat(Enumerable.Repeat(Secret, 3000))}}"}""", Encoding.UTF8, "application/json");

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync("v1/images/generations", content, Cancellation));

        var decision = Assert.Single(exception.Decisions);
        Assert.Equal(("prompt", null), (decision.Parameter, decision.Value));
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_is_another_one_when_it_is_sent_is_not_sent_wrongly()
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var content = new OtherContent(async (stream, times, _) => await stream.WriteAsync(Encoding.UTF8.GetBytes(times == 1 ? Legacy : Legacy + " "), Cancellation));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PostAsync("v1/images/generations", content, Cancellation));

        Assert.Contains("Use content that can be written more than once", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_look_at_content_that_is_slow()
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        source.CancelAfter(200);
        using var content = new OtherContent((_, _, token) => Task.Delay(Timeout.Infinite, token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostAsync("v1/images/generations", content, source.Token).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));

        Assert.Empty(web.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_given_is_disposed_with_the_request(bool canBeRewound)
    {
        using var web = new Web();
        using var client = ClientOf(web);
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(Legacy));
        var request = new HttpRequestMessage(HttpMethod.Post, "v1/images/generations") { Content = canBeRewound ? new StreamContent(stream) : new OnceContent(stream) };
        request.Content.Headers.ContentType = new("application/json");

        using var response = await client.SendAsync(request, Cancellation);
        request.Dispose();

        Assert.Equal(Adapted, Assert.Single(web.Texts));
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task Content_that_can_be_sent_again_can_be_behind_the_guard()
    {
        using var web = new Web();
        using var client = ClientOf(web);
        using var content = JsonContent.Create(new { model = "gpt-image-1" }); // does not know its length

        using var first = await client.PostAsync("v1/images/generations", content, Cancellation);
        using var second = await client.PostAsync("v1/images/generations", content, Cancellation);

        Assert.Equal(["""{"model":"gpt-image-2"}""", """{"model":"gpt-image-2"}"""], web.Texts);
    }

    private static string Form(string name, string value, string furtherHeaders = "") =>
        $"--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n{furtherHeaders}\r\n{value}\r\n--x--\r\n";

    private static HttpClient ClientOf(Web web, Action<GptImageCompatibilityOptions>? configure = null)
    {
        var options = new GptImageCompatibilityOptions();
        configure?.Invoke(options);
        var client = new HttpClient(new GptImageCompatibilityHandler(web, options)) { BaseAddress = new Uri("https://api.openai.com/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-" + Secret);
        return client;
    }

    // Other tests run beside; what they count is not of this one's flow.
    private static MeterListener ListenToTheCounter()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == GptImageTelemetry.LegacyCallCounterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary();
            Counted.Value?.Add($"{told["gen_ai.request.model"]} to {told.GetValueOrDefault("gpt_image.target_model")} at {told.GetValueOrDefault("gpt_image.endpoint")}: {told["gpt_image.action"]}");
        });
        listener.Start();
        return listener;
    }

    public sealed record Options(CompatibilityMode Mode = CompatibilityMode.Adapt, DecisionBehavior OnDecision = DecisionBehavior.Throw, string? Fallback = null);

    /// <summary>Every URL there is; what arrives is kept.</summary>
    private sealed class Web : HttpMessageHandler
    {
        public List<string> Texts { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Texts.Add(Encoding.UTF8.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }

    /// <summary>Content that does not know its length.</summary>
    private sealed class OnceContent(Stream body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => body.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            body.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Content that says it can be written again, and knows how often it was.</summary>
    private sealed class OtherContent : HttpContent
    {
        private readonly Func<Stream, int, CancellationToken, Task> _write;
        private int _times;

        public OtherContent(Func<Stream, int, CancellationToken, Task> write)
        {
            _write = write;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _write(stream, ++_times, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = Legacy.Length;
            return true;
        }
    }
}
