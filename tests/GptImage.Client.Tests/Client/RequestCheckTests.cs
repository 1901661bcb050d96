using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>What is refused before it is sent.</summary>
public class RequestCheckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_violation_is_listed()
    {
        await using var server = await LoopbackServer.StartAsync();

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => ClientOf(server).GenerateAsync("a secret fox", new GptImageOptions
        {
            Count = 11,
            Size = new ImageSize(1920, 1080),
            Quality = ImageQuality.Max,
            Background = ImageBackground.Transparent,
            Compression = 50,
        }, Cancellation));

        Assert.Empty(server.Received);
        Assert.Equal(["GIM101", "GIM102", "GIM104", "GIM108", "GIM109"], exception.Violations.Select(violation => violation.RuleId).Order());
        Assert.Contains(
            "GIM109 size: gpt-image-2 refuses size '1920x1080'; both edges must be multiples of 16. Alternatives: Use size '1920x1088'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_is_refused_is_not_repeated()
    {
        await using var server = await LoopbackServer.StartAsync();

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server).GenerateAsync(new string('s', 32_001), cancellationToken: Cancellation));

        Assert.Equal("GIM110", Assert.Single(exception.Violations).RuleId);
        Assert.Null(exception.Violations[0].Value);
        Assert.DoesNotContain("sss", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_and_mask_are_looked_at()
    {
        await using var server = await LoopbackServer.StartAsync();
        var tooLarge = new byte[50 * 1024 * 1024];
        Pictures.Png(64, 64).CopyTo(tooLarge, 0);

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => ClientOf(server).EditAsync("add a hat",
            [
                ImageInput.FromBytes(Pictures.Png(1024, 1024)),
                ImageInput.FromBytes(Pictures.Gif(64, 64)),
                ImageInput.FromBytes("no picture"u8.ToArray()),
                ImageInput.FromBytes(tooLarge),
            ],
            new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(1024, 768, colorType: 2)) }, Cancellation));

        Assert.Empty(server.Received);
        Assert.Equal(
        [
            "Image 2 is no png, webp, jpg file; only these are accepted",
            "Image 3 is no png, webp, jpg file; only these are accepted",
            "Image 4 has 52,428,800 bytes; fewer than 52,428,800 are accepted",
            "The mask has no alpha channel; use a PNG with transparent parts",
            "The mask measures 1024x768 and the first image 1024x1024; both must be equal",
        ], exception.Violations.Select(violation => violation.Message));
    }

    [Fact]
    public async Task What_is_elsewhere_is_neither_fetched_nor_judged()
    {
        await using var elsewhere = await LoopbackServer.StartAsync();
        await using var server = await LoopbackServer.StartAsync();
        var named = ImageInput.FromUri(elsewhere.Address);
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(64, 64, colorType: 2)) };

        await ClientOf(server).EditAsync("add a hat", [named, ImageInput.FromFileId("file-1")], new GptImageEditOptions { Mask = named }, Cancellation);
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server).EditAsync("add a hat", [named, ImageInput.FromBytes(Pictures.Gif(64, 64))], options, Cancellation));

        Assert.Equal(
            ["Image 2 is no png, webp, jpg file; only these are accepted", "The mask has no alpha channel; use a PNG with transparent parts"],
            exception.Violations.Select(violation => violation.Message));
        Assert.Single(server.Received);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task An_image_that_makes_too_long_a_URL_is_not_sent()
    {
        const int longest = (20_971_520 - 22) / 4 * 3; // 22: data:image/png;base64,
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage), keepsBodies: false);
        var (most, more) = (new byte[longest], new byte[longest + 1]);
        Pictures.Png(64, 64).CopyTo(most, 0);
        Pictures.Png(64, 64).CopyTo(more, 0);
        var named = ImageInput.FromFileId("file-1");
        Task<GptImageResult> EditAsync(params ImageInput[] images) => ClientOf(server).EditAsync("add a hat", images, cancellationToken: Cancellation);

        await EditAsync(named, ImageInput.FromBytes(most));
        await EditAsync(ImageInput.FromBytes(more));
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => EditAsync(named, ImageInput.FromBytes(more)));

        var violation = Assert.Single(exception.Violations);
        Assert.Equal(
            "Image 2 makes a URL of 20,971,522 characters; at most 20,971,520 are accepted; name it by its file id, or send all images as files",
            violation.Message);
        Assert.Equal(("image", "images[1].image_url", "string_above_max_length"), (violation.Parameter, violation.Error.Parameter, violation.Error.Code));
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Markup_does_not_go_with_named_images()
    {
        await using var server = await LoopbackServer.StartAsync();
        var image = ImageInput.FromFileId("file-1");
        var options = new GptImageEditOptions { Model = "gpt-image-2.6-flare", Markup = ImageInput.FromFileId("file-2") };

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => ClientOf(server).EditAsync("follow the arrows", image, options, Cancellation));
        await ClientOf(server, client => client.ChecksRequests = false).EditAsync("follow the arrows", image, options, Cancellation);

        Assert.Equal("Markup is documented for uploads only; send it and all images as files", Assert.Single(exception.Violations).Message);
        Assert.Equal("file-2", (string)server.Only.Json["markup"]!["file_id"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Seventeen_images_are_too_many(bool isRemote)
    {
        await using var server = await LoopbackServer.StartAsync();
        var image = isRemote ? ImageInput.FromFileId("file-1") : ImageInput.FromBytes(Pictures.Png(64, 64));

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server).EditAsync("add a hat", Enumerable.Repeat(image, 17), cancellationToken: Cancellation));

        Assert.Equal("GIM113", Assert.Single(exception.Violations).RuleId);
    }

    [Fact]
    public async Task What_the_gateway_only_ignores_is_logged_and_sent()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();
        var client = ClientOf(server, options =>
        {
            options.Provider = Provider.Apiyi;
            options.ClientLoggingOptions = new() { LoggerFactory = log };
        });

        await client.GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-2-all", Quality = ImageQuality.High }, Cancellation);

        Assert.Single(server.Received);
        Assert.Contains(log.Lines, line => line.StartsWith("Warning: GIM112 quality: gpt-image-2-all ignores 'quality'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_legacy_model_is_warned_of_and_sent()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();

        await ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log }).GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-1.5" }, Cancellation);

        Assert.Equal("gpt-image-1.5", (string?)server.Only.Json["model"]);
        Assert.Contains("Warning: The image call names the legacy model gpt-image-1.5; use gpt-image-2 ", log.Lines);
    }

    /// <summary>What apiyi says of its relay is no rule of a host that nobody knows; what all refuse is.</summary>
    [Theory]
    [InlineData(Provider.Any, null)]
    [InlineData(Provider.OpenAI, null)]
    [InlineData(Provider.Apiyi, "gpt-image-1.5 at apiyi refuses image edits; use a model that supports them")]
    public async Task A_rule_of_one_provider_counts_where_it_serves(Provider provider, string? refusal)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => options.Provider = provider);
        Task EditAsync(GptImageEditOptions options) => client.EditAsync("add a hat", ImageInput.FromBytes(Pictures.Png(64, 64)), options, Cancellation);

        var exception = await Record.ExceptionAsync(() => EditAsync(new() { Model = "gpt-image-1.5" }));
        await Assert.ThrowsAsync<GptImageRequestException>(() => EditAsync(new() { Model = "gpt-image-1.5", Count = 11 }));

        Assert.Equal(refusal, (exception as GptImageRequestException)?.Violations[0].Message);
        Assert.Equal(refusal is null ? 1 : 0, server.Received.Count);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1", Provider.OpenAI)]
    [InlineData("https://eu.api.openai.com/v1", Provider.OpenAI)]
    [InlineData("https://API.apiyi.com/v1", Provider.Apiyi)]
    [InlineData("https://fox.openai.azure.com/openai/v1", Provider.Azure)]
    [InlineData("https://fox.services.ai.azure.com/openai/v1", Provider.Azure)]
    [InlineData("https://fox.cognitiveservices.azure.com/openai/v1", Provider.Azure)]
    [InlineData("https://fox.openai.azure.us/openai/v1", Provider.Azure)]
    [InlineData("http://127.0.0.1:5000/v1", Provider.Any)]
    [InlineData("https://api.openai.com.example.com/v1", Provider.Any)]
    [InlineData("https://notapiyi.com/v1", Provider.Any)]
    public void A_host_tells_whose_rules_apply(string endpoint, Provider provider) =>
        Assert.Equal(provider, new GptImageClientOptions { Endpoint = new Uri(endpoint) }.Provider);

    /// <summary>Azure makes no WebP; OpenAI does, and so may a host that nobody knows.</summary>
    [Theory]
    [InlineData(Provider.Azure, true)]
    [InlineData(Provider.OpenAI, false)]
    [InlineData(Provider.Any, false)]
    public async Task WebP_is_not_asked_for_at_Azure(Provider provider, bool isRefused)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => options.Provider = provider);

        var exception = await Record.ExceptionAsync(() => client.GenerateAsync("a fox", new() { Format = ImageFileFormat.WebP }, Cancellation));

        Assert.Equal(isRefused ? "output_format" : null, (exception as GptImageRequestException)?.Violations[0].Parameter);
        Assert.Equal(isRefused ? 0 : 1, server.Received.Count);
    }

    [Fact]
    public async Task Without_checks_the_api_decides()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server, options => options.ChecksRequests = false).GenerateAsync("a fox", new GptImageOptions { Count = 11 }, Cancellation);

        Assert.Equal(11, (int)server.Only.Json["n"]!);
    }

    [Fact]
    public async Task A_model_that_the_catalogue_does_not_know_is_not_judged()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server).GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-3", Size = new ImageSize(512, 512) }, Cancellation);

        Assert.Single(server.Received);
    }
}
