using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>What is refused before it is sent.</summary>
public class RequestCheckTests
{
    private static CancellationToken cancellation => TestContext.Current.CancellationToken;

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
        }, cancellation));

        Assert.Empty(server.Received);
        Assert.Equal(["GIM101", "GIM102", "GIM104", "GIM108", "GIM109"], exception.Violations.Select(violation => violation.RuleId).Order());
        Assert.Contains("GIM109 size: gpt-image-2 refuses size '1920x1080'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_is_refused_is_not_repeated()
    {
        await using var server = await LoopbackServer.StartAsync();

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server).GenerateAsync(new string('s', 32_001), cancellationToken: cancellation));

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
            new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(1024, 768, colorType: 2)) }, cancellation));

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
    public async Task Seventeen_images_are_too_many()
    {
        await using var server = await LoopbackServer.StartAsync();
        var image = ImageInput.FromBytes(Pictures.Png(64, 64));

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            ClientOf(server).EditAsync("add a hat", Enumerable.Repeat(image, 17), cancellationToken: cancellation));

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

        await client.GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-2-all", Quality = ImageQuality.High }, cancellation);

        Assert.Single(server.Received);
        Assert.Contains(log.Lines, line => line.StartsWith("Warning: GIM112 quality: gpt-image-2-all ignores 'quality'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_legacy_model_is_warned_of_and_sent()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();

        await ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log }).GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-1.5" }, cancellation);

        Assert.Equal("gpt-image-1.5", (string?)server.Only.Json["model"]);
        Assert.Contains("Warning: The image call names the legacy model gpt-image-1.5; use gpt-image-2 ", log.Lines);
    }

    [Fact]
    public async Task Without_checks_the_api_decides()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server, options => options.ChecksRequests = false).GenerateAsync("a fox", new GptImageOptions { Count = 11 }, cancellation);

        Assert.Equal(11, (int)server.Only.Json["n"]!);
    }

    [Fact]
    public async Task A_model_that_the_catalogue_does_not_know_is_not_judged()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server).GenerateAsync("a fox", new GptImageOptions { Model = "gpt-image-3", Size = new ImageSize(512, 512) }, cancellation);

        Assert.Single(server.Received);
    }
}
