using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Images;

namespace GptImage.Client.Tests;

/// <summary>The official SDK, with the guard in its pipeline.</summary>
public class GuardedOpenAIClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Generation_for_a_legacy_model_arrives_as_the_target_accepts_it(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-1");
        var options = new ImageGenerationOptions
        {
            Quality = GeneratedImageQuality.High, // "hd" on the wire
            ResponseFormat = GeneratedImageFormat.Bytes,
            Style = GeneratedImageStyle.Vivid,
            Size = GeneratedImageSize.W1024xH1536,
        };

        var image = isSync ? client.GenerateImage("a fox", options, Cancellation) : await client.GenerateImageAsync("a fox", options, Cancellation);

        Assert.Equal(Convert.FromBase64String(CannedResponses.PngBase64), image.Value.ImageBytes.ToArray());
        Assert.Equal("""{"prompt":"a fox","model":"gpt-image-2","quality":"high","size":"1024x1536"}""",
            Sorted(server.Only.Json, "prompt", "model", "quality", "size"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edit_for_a_legacy_model_arrives_as_the_target_accepts_it(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-1.5");
        var picture = new byte[100_000];
        new Random(1).NextBytes(picture);
        var options = new ImageEditOptions { InputFidelity = ImageInputFidelity.High, Quality = "high", ResponseFormat = GeneratedImageFormat.Bytes };

        _ = isSync
            ? client.GenerateImageEdit(new MemoryStream(picture), "fox.png", "add a hat", options, Cancellation)
            : await client.GenerateImageEditAsync(new MemoryStream(picture), "fox.png", "add a hat", options, Cancellation);

        var form = server.Only.Form;
        Assert.Equal("gpt-image-2", Assert.Single(form["model"]));
        Assert.Equal("100000 bytes", Assert.Single(form["image"]));
        Assert.Equal("add a hat", Assert.Single(form["prompt"]));
        Assert.Equal("high", Assert.Single(form["quality"]));
        Assert.Empty(form["input_fidelity"]);
        Assert.Empty(form["response_format"]);
        Assert.True(server.Only.Body.AsSpan().IndexOf(picture) > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Edit_from_a_stream_that_cannot_be_rewound_arrives_whole(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var picture = new byte[300_000];
        new Random(2).NextBytes(picture);

        _ = isSync
            ? ClientOf(server, "gpt-image-1").GenerateImageEdit(new ForwardStream(picture), "fox.png", "add a hat", new ImageEditOptions(), Cancellation)
            : await ClientOf(server, "gpt-image-1").GenerateImageEditAsync(new ForwardStream(picture), "fox.png", "add a hat", new ImageEditOptions(), Cancellation);

        Assert.Equal("gpt-image-2", Assert.Single(server.Only.Form["model"]));
        Assert.True(server.Only.Body.AsSpan().IndexOf(picture) > 0);
    }

    [Fact]
    public async Task Compressed_content_is_left_alone()
    {
        await using var server = await LoopbackServer.StartAsync();
        var options = new RequestOptions { CancellationToken = Cancellation };
        options.SetHeader("Content-Encoding", "identity");

        await ClientOf(server, "gpt-image-1").GenerateImagesAsync(BinaryContent.Create(BinaryData.FromString("""{"model":"gpt-image-1"}""")), options);

        Assert.Equal("""{"model":"gpt-image-1"}""", server.Only.Text);
    }

    [Theory]
    [InlineData("gpt-image-1", true)]
    [InlineData("gpt-image-2", true)]
    [InlineData("gpt-image-1", false)]
    public async Task What_was_given_is_disposed_as_without_the_guard(string model, bool canBeRewound)
    {
        await using var server = await LoopbackServer.StartAsync();
        var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""{"model":"{{model}}"}"""));
        var pipeline = ClientPipeline.Create(new ClientPipelineOptions().UseGptImageCompatibility());

        using (var message = pipeline.CreateMessage(new Uri(server.Address, "/v1/images/generations"), "POST"))
        {
            message.Request.Content = canBeRewound ? BinaryContent.Create(body) : new OnceContent(body);
            message.Request.Headers.Set("Content-Type", "application/json");
            message.Apply(new RequestOptions { CancellationToken = Cancellation });
            await pipeline.SendAsync(message);
        }

        Assert.Equal("""{"model":"gpt-image-2"}""", server.Only.Text);
        Assert.False(body.CanRead);
    }

    [Fact]
    public async Task A_call_that_needs_a_decision_throws_by_default_and_nothing_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync();

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server, "gpt-image-1").GenerateImageAsync("a fox", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }, Cancellation));

        Assert.Empty(server.Received);
        Assert.Equal("background", Assert.Single(exception.Decisions).Parameter);
        Assert.Contains("gpt-image-2 refuses a transparent background", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Alternatives: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_needs_a_decision_uses_the_fallback()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-1", guard =>
        {
            guard.OnDecision = DecisionBehavior.UseFallback;
            guard.FallbackModel = "gpt-image-2.5-sunburst";
        });

        await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }, Cancellation);

        Assert.Equal("gpt-image-2.5-sunburst", (string?)server.Only.Json["model"]);
        Assert.Equal("transparent", (string?)server.Only.Json["background"]);
    }

    [Fact]
    public async Task A_call_that_needs_a_decision_is_passed_on()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-1", guard => guard.OnDecision = DecisionBehavior.PassOn);

        await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }, Cancellation);

        Assert.Equal("gpt-image-1", (string?)server.Only.Json["model"]);
    }

    [Fact]
    public async Task Strict_refuses_a_legacy_model()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-1", guard => guard.Mode = CompatibilityMode.Strict);

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.GenerateImageAsync("a fox", cancellationToken: Cancellation));

        Assert.Empty(server.Received);
        Assert.Equal("The call names the legacy image model 'gpt-image-1'; use gpt-image-2.", exception.Message);
    }

    [Fact]
    public async Task Strict_refuses_what_is_left_over_from_a_legacy_model()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, "gpt-image-2", guard => guard.Mode = CompatibilityMode.Strict);

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            client.GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes }, Cancellation));

        Assert.Equal("GIM107", Assert.Single(exception.Violations).RuleId);
    }

    [Fact]
    public async Task Observe_logs_and_sends_the_request_as_it_is()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();
        var client = ClientOf(server, "gpt-image-1", guard =>
        {
            guard.Mode = CompatibilityMode.Observe;
            guard.LoggerFactory = log;
        });

        await client.GenerateImageAsync("a secret fox", new ImageGenerationOptions { Quality = GeneratedImageQuality.High }, Cancellation);

        Assert.Equal("gpt-image-1", (string?)server.Only.Json["model"]);
        Assert.Equal("hd", (string?)server.Only.Json["quality"]);
        Assert.Equal(
        [
            "Information: Image request to Generations not adapted (Observed): model gpt-image-1 -> gpt-image-2 ",
            "Information: Image request to Generations not adapted (Observed): quality hd -> high ",
        ], log.Lines);
    }

    [Fact]
    public async Task Adaptations_are_logged_without_prompt_and_key()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();
        var options = new OpenAIClientOptions { Endpoint = server.V1, ClientLoggingOptions = new() { LoggerFactory = log } };
        options.UseGptImageCompatibility();

        await new ImageClient("dall-e-3", new ApiKeyCredential("sk-very-secret"), options).GenerateImageAsync("a secret fox",
            new ImageGenerationOptions { EndUserId = "a secret user", Style = GeneratedImageStyle.Natural }, Cancellation);

        Assert.Contains(log.Lines, line => line.StartsWith("Information: Image request to Generations adapted: model dall-e-3 -> gpt-image-2", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("Information: Image request to Generations adapted: style natural -> (none)", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Image_tool_of_the_responses_api_is_adapted()
    {
        await using var server = await LoopbackServer.StartAsync("""{"id":"resp_1","object":"response","output":[]}""");
        var options = new OpenAI.Responses.ResponsesClientOptions { Endpoint = server.V1 }.UseGptImageCompatibility();
        var client = new OpenAI.Responses.ResponsesClient(new ApiKeyCredential("sk"), options);

        await client.CreateResponseAsync(BinaryContent.Create(BinaryData.FromString(
            """{"model":"gpt-image-1","input":"dall-e-3","tools":[{"type":"web_search"},{"type":"image_generation","model":"gpt-image-1","input_fidelity":"high"}]}""")),
            new() { CancellationToken = Cancellation });

        Assert.Equal("""{"model":"gpt-image-1","input":"dall-e-3","tools":[{"type":"web_search"},{"type":"image_generation","model":"gpt-image-2"}]}""", server.Only.Text);
    }

    [Fact]
    public async Task A_retried_call_is_sent_adapted_each_time()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            Interlocked.Increment(ref calls) == 1 ? CannedResponses.WriteAsync(context, 500, "{}") : CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage));

        await ClientOf(server, "gpt-image-1").GenerateImageEditAsync(new MemoryStream(new byte[10]), "fox.png", "add a hat", new ImageEditOptions(), Cancellation);

        Assert.Equal(["gpt-image-2", "gpt-image-2"], server.Received.Select(request => request.Form["model"].Single()));
    }

    [Fact]
    public void A_legacy_target_is_an_error_of_configuration()
    {
        var exception = Assert.Throws<ArgumentException>(() => new OpenAIClientOptions().UseGptImageCompatibility(guard => guard.TargetModel = "gpt-image-1"));
        Assert.StartsWith("TargetModel 'gpt-image-1' is not a current image model.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new OpenAIClientOptions().UseGptImageCompatibility(guard => guard.OnDecision = DecisionBehavior.UseFallback));
    }

    private static ImageClient ClientOf(LoopbackServer server, string model, Action<GptImageCompatibilityOptions>? configure = null) =>
        new(model, new ApiKeyCredential("sk-test"), new OpenAIClientOptions { Endpoint = server.V1 }.UseGptImageCompatibility(configure));

    /// <summary>Content that can be written once, and does not know its length.</summary>
    private sealed class OnceContent(Stream body) : BinaryContent
    {
        public override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        public override void WriteTo(Stream stream, CancellationToken cancellationToken = default) => body.CopyTo(stream);

        public override Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default) => body.CopyToAsync(stream, cancellationToken);

        public override void Dispose() => body.Dispose();
    }

    private static string Sorted(System.Text.Json.Nodes.JsonObject json, params string[] names)
    {
        Assert.Equal(names.Order(), json.Select(member => member.Key).Order());
        return $"{{{string.Join(",", names.Select(name => $"\"{name}\":{json[name]!.ToJsonString()}"))}}}";
    }
}
