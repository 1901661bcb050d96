using GptImage.Client;
using GptImage.Emulator;

namespace GptImage.EndToEnd.Tests;

/// <summary>The client library does what is asked of it.</summary>
public sealed class ClientTests
{
    private const int Patience = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData("gpt-image-2", 1024, 640, ImageFileFormat.Png, ImageQuality.Low)]
    [InlineData("gpt-image-2", 1920, 1088, ImageFileFormat.Jpeg, ImageQuality.Medium)]
    [InlineData("gpt-image-2-2026-04-21", 1024, 1536, ImageFileFormat.WebP, ImageQuality.High)]
    [InlineData("gpt-image-2.5-flare", 1536, 1024, ImageFileFormat.Png, ImageQuality.ExtraHigh)]
    [InlineData("gpt-image-2.5-sunburst", 2880, 2880, ImageFileFormat.WebP, ImageQuality.Max)]
    [InlineData("gpt-image-2.6-flare", 1024, 1024, ImageFileFormat.Gif, ImageQuality.Low)]
    [InlineData("gpt-image-2.6-sunburst", 3840, 1280, ImageFileFormat.Jpeg, ImageQuality.High)]
    public async Task Generates_what_was_asked_for(string model, int width, int height, ImageFileFormat format, ImageQuality quality)
    {
        await using var site = await Site.StartAsync();

        var result = await site.OurClient.GenerateAsync("a fox", new() { Model = model, Size = new ImageSize(width, height), Format = format, Quality = quality }, Cancellation);

        Assert.Equal((new ImageSize(width, height), (ImageFileFormat?)format), (result.Image.Size, result.Image.Format));
        Assert.Equal((result.Image.Size, site.OnlyCall.Parameters["quality"]), (result.Size, result.Quality));
        Assert.True(result.Usage!.OutputTokens > 0);
        Assert.True(result.Cost > 0);
        Assert.Equal(site.OnlyCall.RequestId, result.RequestId);
    }

    [Fact(Timeout = Patience)]
    public async Task Generates_scalable_and_transparent_pictures()
    {
        await using var site = await Site.StartAsync();
        var client = site.Ours(options => options.Model = "gpt-image-2.6-sunburst");

        var drawing = await client.GenerateAsync("a fox", new() { Format = ImageFileFormat.Svg, Complexity = ImageComplexity.Low }, Cancellation);
        var transparent = await client.GenerateAsync("a fox", new() { Background = ImageBackground.Transparent, Format = ImageFileFormat.WebP }, Cancellation);

        Assert.Equal("image/svg+xml", drawing.Image.MediaType);
        Assert.Equal(("image/webp", "transparent"), (transparent.Image.MediaType, transparent.Background));
    }

    [Fact(Timeout = Patience)]
    public async Task Generates_several_and_saves_them()
    {
        await using var site = await Site.StartAsync();
        var folder = Directory.CreateTempSubdirectory("gpt-image-");
        try
        {
            var result = site.OurClient.Generate("a fox", new() { Count = 3, Size = new ImageSize(1024, 640) }, Cancellation);
            var paths = await result.SaveAllAsync(folder.FullName, cancellationToken: Cancellation);

            Assert.Equal(["image-1.png", "image-2.png", "image-3.png"], paths.Select(Path.GetFileName));
            Assert.All(paths, path => Assert.Equal("png", Picture.WholeFormatOf(File.ReadAllBytes(path))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Edits_with_a_mask()
    {
        await using var site = await Site.StartAsync();
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(await Picture.TransparentAsync()), Quality = ImageQuality.Low };

        var result = await site.OurClient.EditAsync("add a hat", ImageInput.FromBytes(await Picture.OpaqueAsync(), "fox.png"), options, Cancellation);

        Assert.Equal("png", Picture.WholeFormatOf(result.Image.Bytes.Span));
        Assert.Collection(
            site.OnlyCall.Images,
            image => Assert.StartsWith("image: png 1024x640", image),
            mask => Assert.StartsWith("mask: png 1024x640 with alpha", mask));
    }

    [Fact(Timeout = Patience)]
    public async Task Edits_several_images_and_follows_markup()
    {
        await using var site = await Site.StartAsync();
        using var stream = new MemoryStream(await Picture.OpaqueAsync());
        var image = ImageInput.FromBytes(await Picture.OpaqueAsync());
        var markup = new GptImageEditOptions { Model = "gpt-image-2.6-sunburst", Markup = ImageInput.FromBytes(await Picture.TransparentAsync(), "arrows.png") };

        var together = await site.OurClient.EditAsync("one of two", [image, ImageInput.FromStream(stream, "second.png")], cancellationToken: Cancellation);
        var guided = site.OurClient.Edit("follow the arrows", image, markup, Cancellation);

        Assert.All([together, guided], result => Assert.Equal("png", Picture.WholeFormatOf(result.Image.Bytes.Span)));
        Assert.Equal((2, 2), (site.Emulator.Calls[0].Images.Count, site.Emulator.Calls[1].Images.Count));
        Assert.StartsWith("markup: ", site.Emulator.Calls[1].Images[1]);
    }

    [Fact(Timeout = Patience)]
    public async Task Edits_images_that_are_elsewhere()
    {
        await using var site = await Site.StartAsync();
        var byUrl = ImageInput.FromUri(new Uri("https://pictures.example/fox.png?signature=1&expires=2"));
        var byId = ImageInput.FromFileId("file-1");
        var local = ImageInput.FromBytes(await Picture.OpaqueAsync());
        var mask = new GptImageEditOptions { Mask = ImageInput.FromBytes(await Picture.TransparentAsync()), Count = 2, Format = ImageFileFormat.WebP, Compression = 80 };

        var results = new[]
        {
            await site.OurClient.EditAsync("add a hat", byUrl, cancellationToken: Cancellation),
            site.OurClient.Edit("add a hat", byId, cancellationToken: Cancellation),
            await site.OurClient.EditAsync("one of three", [local, byUrl, byId], mask, Cancellation),
        };
        var streamed = await site.OurClient.EditStreamingAsync("add a hat", [byId, local], new() { PartialImages = 1 }, Cancellation).ToArrayAsync(Cancellation);

        Assert.Equal(["png", "png", "webp"], results.Select(result => Picture.WholeFormatOf(result.Image.Bytes.Span)));
        Assert.Equal((2, 2), (results[2].Images.Count, streamed.Length));
        Assert.All(site.Emulator.Calls, call => Assert.Equal(200, call.Status));
        Assert.Equal(["image: elsewhere"], site.Emulator.Calls[0].Images);
        Assert.Equal(["image: elsewhere"], site.Emulator.Calls[1].Images);
        Assert.Collection(
            site.Emulator.Calls[2].Images,
            image => Assert.StartsWith("image: png 1024x640", image),
            image => Assert.Equal("image: elsewhere", image),
            image => Assert.Equal("image: elsewhere", image),
            sent => Assert.StartsWith("mask: png 1024x640 with alpha", sent));
    }

    [Fact(Timeout = Patience)]
    public async Task Images_that_are_elsewhere_are_refused_where_the_api_refuses_them()
    {
        await using var site = await Site.StartAsync();
        var trusting = site.Ours(client => client.ChecksRequests = false);
        var named = ImageInput.FromFileId("file-1");
        var large = new byte[16 * 1024 * 1024];
        (await Picture.OpaqueAsync()).CopyTo(large, 0);
        (string Code, ImageInput[] Images, GptImageEditOptions Options)[] refused =
        [
            ("array_above_max_length", [.. Enumerable.Repeat(named, 17)], new()),
            ("string_above_max_length", [named, ImageInput.FromBytes(large)], new()),
            ("unknown_parameter", [named], new() { Model = "gpt-image-2.6-flare", Markup = ImageInput.FromBytes(await Picture.TransparentAsync()) }),
            ("invalid_value", [named], new() { Background = ImageBackground.Transparent }),
        ];

        foreach (var (code, images, options) in refused)
        {
            await Assert.ThrowsAsync<GptImageRequestException>(() => site.OurClient.EditAsync("add a hat", images, options, Cancellation));
            var response = await Assert.ThrowsAsync<GptImageApiException>(() => trusting.EditAsync("add a hat", images, options, Cancellation));
            Assert.Equal((400, code), (response.Status, response.ErrorCode));
        }

        Assert.Equal(refused.Length, site.Emulator.Calls.Count);
    }

    [Theory(Timeout = Patience)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Streams_unfinished_pictures_and_then_the_finished_one(bool isEdit)
    {
        await using var site = await Site.StartAsync();
        var input = ImageInput.FromBytes(await Picture.OpaqueAsync());
        var client = site.OurClient;
        var updates = isEdit
            ? client.EditStreamingAsync("add a hat", [input], new() { PartialImages = 3 }, Cancellation)
            : client.GenerateStreamingAsync("a fox", new() { PartialImages = 3 }, Cancellation);

        var seen = await updates.ToArrayAsync(Cancellation);

        Assert.Equal([0, 1, 2, null], seen.Select(update => update.PartialIndex));
        Assert.All(seen, update => Assert.Equal("png", Picture.WholeFormatOf(update.Image.Bytes.Span)));
        Assert.True(seen[3].IsFinal);
        Assert.True(seen[3].Result!.Usage!.OutputTokens > 300); // each unfinished picture costs 100
    }

    [Theory(Timeout = Patience)]
    [InlineData("url", false, false)]
    [InlineData("url", false, true)]
    [InlineData("b64_json", true, false)]
    [InlineData("b64_json", true, true)]
    [InlineData("b64_json", false, false)]
    public async Task The_models_of_a_gateway_give_bytes_however_they_answer(string responses, bool hasDataPrefix, bool isSync)
    {
        await using var site = await Site.StartAsync(new() { Provider = EmulatedProvider.Apiyi, GatewayResponses = responses, DataPrefix = hasDataPrefix });
        var client = site.Ours(options => options.Model = "gpt-image-2-all");

        var made = isSync ? client.Generate("a fox", cancellationToken: Cancellation) : await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        var edited = await client.EditAsync("add a hat", ImageInput.FromBytes(made.Image.Bytes), cancellationToken: Cancellation);

        Assert.All([made, edited], result => Assert.Equal("png", Picture.WholeFormatOf(result.Image.Bytes.Span)));
        Assert.Equal(0.03m, made.Cost);
    }

    [Fact(Timeout = Patience)]
    public async Task What_the_api_would_refuse_is_not_sent()
    {
        await using var site = await Site.StartAsync();
        var options = new GptImageOptions { Size = new ImageSize(1920, 1080), Quality = ImageQuality.Max, Background = ImageBackground.Transparent };

        var refusal = await Assert.ThrowsAsync<GptImageRequestException>(() => site.OurClient.GenerateAsync("a fox", options, Cancellation));

        Assert.Equal(["background", "quality", "size"], refusal.Violations.Select(violation => violation.Parameter).Order());
        Assert.Empty(site.Emulator.Calls);

        // The API says the same, one at a time.
        var trusting = site.Ours(client => client.ChecksRequests = false);
        var response = await Assert.ThrowsAsync<GptImageApiException>(() => trusting.GenerateAsync("a fox", options, Cancellation));
        Assert.Equal(400, response.Status);
    }
}
