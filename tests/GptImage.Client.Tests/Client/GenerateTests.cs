using System.Text.Json.Nodes;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class GenerateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], ImageFileFormat, int> Formats => new()
    {
        { "png", Pictures.Png(640, 480), ImageFileFormat.Png, 640 },
        { "jpg", Pictures.Jpeg(1640, 1480), ImageFileFormat.Jpeg, 1640 },
        { "webp", Pictures.WebP(640, 480), ImageFileFormat.WebP, 640 },
        { "webp", Pictures.LossyWebP(640, 480), ImageFileFormat.WebP, 640 },
        { "webp", Pictures.LosslessWebP(1640, 1480), ImageFileFormat.WebP, 1640 },
        { "gif", Pictures.Gif(640, 480), ImageFileFormat.Gif, 640 },
        { "svg", Pictures.Svg, ImageFileFormat.Svg, 0 },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Prompt_alone_sends_prompt_and_model(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);

        var result = isSync ? client.Generate("a fox", cancellationToken: Cancellation) : await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal("/v1/images/generations", server.Only.Path);
        Assert.Equal("Bearer " + Key, server.Only.Headers["Authorization"]);
        Assert.Equal("""{"model":"gpt-image-2","prompt":"a fox"}""", server.Only.Text);
        Assert.Equal(Convert.FromBase64String(CannedResponses.PngBase64), result.Image.Bytes.ToArray());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795000000), result.Created);
        Assert.Equal("req_loopback", result.RequestId);
    }

    [Fact]
    public async Task Every_option_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server).GenerateAsync("a fox", new GptImageOptions
        {
            Model = "gpt-image-2.6-sunburst",
            Count = 2,
            Size = new ImageSize(1536, 1024),
            Quality = ImageQuality.ExtraHigh,
            Background = ImageBackground.Transparent,
            Format = ImageFileFormat.WebP,
            Compression = 80,
            Moderation = ImageModeration.Low,
            Complexity = ImageComplexity.Medium,
            PartialImages = 2, // not of a call that does not stream
            SafetyIdentifier = "user-7",
            AdditionalParameters = { ["user"] = "u", ["size"] = "1024x1024" },
        }, Cancellation);

        Assert.Equal(
            """{"model":"gpt-image-2.6-sunburst","prompt":"a fox","n":2,"size":"1024x1024","quality":"xhigh","background":"transparent","output_format":"webp","output_compression":80,"moderation":"low","complexity":"medium","safety_identifier":"user-7","user":"u"}""",
            server.Only.Text);
    }

    [Fact]
    public async Task Animations_and_vectors_have_options()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => options.Model = "gpt-image-2.6-flare");
        async Task<string> SentAsync(GptImageOptions options)
        {
            await client.GenerateAsync("a fox", options, Cancellation);
            return server.Received[^1].Text;
        }

        Assert.Equal(
            """{"model":"gpt-image-2.6-flare","prompt":"a fox","output_format":"gif","frame_count":8,"frame_duration_ms":100}""",
            await SentAsync(new() { Format = ImageFileFormat.Gif, FrameCount = 8, FrameDuration = TimeSpan.FromMilliseconds(100) }));
        Assert.Equal(
            """{"model":"gpt-image-2.6-flare","prompt":"a fox","output_format":"svg","svg":{"model":"gpt-5","reasoning":{"effort":"low"}}}""",
            await SentAsync(new() { Format = ImageFileFormat.Svg, Svg = new() { Model = "gpt-5", ReasoningEffort = "low" } }));
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.GenerateAsync("a fox", new() { FrameCount = 17, Svg = new() }, Cancellation));
        Assert.Equal(["frame_count", "svg"], exception.Violations.Select(violation => violation.Parameter).Distinct().Order());
    }

    [Fact]
    public async Task Further_parameters_are_sent_as_what_they_are()
    {
        await using var server = await LoopbackServer.StartAsync();
        var options = new GptImageOptions
        {
            Model = "gpt-image-9", // nothing is known of it
            AdditionalParameters =
            {
                ["frame_count"] = 8,
                ["partial_images"] = "1",
                ["svg"] = new JsonObject { ["model"] = "gpt-5", ["reasoning"] = new JsonObject { ["effort"] = "low" } },
                ["strength"] = 0.5,
                ["tiled"] = true,
                ["tags"] = new JsonArray("a", "b"),
                ["user"] = "7",
                ["seed"] = null,
                ["n"] = "abc",
            },
        };

        await ClientOf(server).GenerateAsync("a fox", options, Cancellation);
        await ClientOf(server).EditAsync("a hat", ImageInput.FromBytes(Pictures.Png(64, 64)), new() { Model = "gpt-image-9", AdditionalParameters = { ["svg"] = options.AdditionalParameters["svg"], ["n"] = 2 } }, Cancellation);

        Assert.Equal(
            """{"model":"gpt-image-9","prompt":"a fox","frame_count":8,"partial_images":1,"svg":{"model":"gpt-5","reasoning":{"effort":"low"}},"strength":0.5,"tiled":true,"tags":["a","b"],"user":"7","n":"abc"}""",
            server.Received[0].Text);
        Assert.Equal(["gpt-5", "low", "2"], new[] { "svg[model]", "svg[reasoning][effort]", "n" }.Select(name => Assert.Single(server.Received[1].Form[name])));
    }

    [Fact]
    public async Task A_parameter_of_another_type_is_refused_before_it_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync();

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => ClientOf(server).GenerateAsync("a fox",
            new() { Model = "gpt-image-2.6-flare", Format = ImageFileFormat.Gif, AdditionalParameters = { ["frame_count"] = "abc" } }, Cancellation));

        Assert.Contains("frame_count 'abc'; it is an integer", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Response_tells_size_quality_usage_and_cost()
    {
        await using var server = await LoopbackServer.StartAsync(Base64Response(Pictures.Png(1024, 1024),
            """
            "background":"opaque","output_format":"png","quality":"high","size":"1024x1024",
            "usage":{"input_tokens":1050,"input_tokens_details":{"text_tokens":50,"image_tokens":1000},"output_tokens":7024,"total_tokens":8074},
            """));

        var result = await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(new ImageSize(1024, 1024), result.Size);
        Assert.Equal("high", result.Quality);
        Assert.Equal("opaque", result.Background);
        Assert.Equal(ImageFileFormat.Png, result.Format);
        Assert.Equal(new GptImageUsage(1050, 7024, 50, 1000), result.Usage);
        Assert.Equal(((50 * 5m) + (1000 * 8m) + (7024 * 30m)) / 1_000_000, result.Cost);
    }

    [Fact]
    public async Task Cost_without_usage_is_that_of_the_images()
    {
        await using var server = await LoopbackServer.StartAsync(Base64Response(Pictures.Png(1024, 1024), "\"quality\":\"high\",\"size\":\"1024x1024\","));

        Assert.Equal(.211m, (await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation)).Cost);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Format_and_size_are_read_from_the_bytes(string extension, byte[] picture, ImageFileFormat format, int width)
    {
        await using var server = await LoopbackServer.StartAsync(Base64Response(picture));
        var folder = Directory.CreateTempSubdirectory();

        var result = await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(format, result.Image.Format);
        Assert.Equal(width, result.Image.Size?.Width ?? 0);
        Assert.Equal(width, result.Size?.Width ?? 0);
        var path = Assert.Single(await result.SaveAllAsync(folder.FullName, cancellationToken: Cancellation));
        Assert.Equal(Path.Combine(folder.FullName, "image-1." + extension), path);
        Assert.Equal(picture, await File.ReadAllBytesAsync(path, Cancellation));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_picture_with_a_broken_header_is_given_as_it_is()
    {
        var picture = Pictures.Png(640, 480, colorType: 2);
        picture.AsSpan(8, 4).Fill(0xFF); // its first chunk claims 4 GB
        await using var server = await LoopbackServer.StartAsync(Base64Response(picture));

        var image = (await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation)).Image;

        Assert.Equal(picture, image.Bytes.ToArray());
        Assert.Equal(ImageFileFormat.Png, image.Format);
    }

    [Fact]
    public async Task A_file_may_have_the_longest_name_there_is()
    {
        await using var server = await LoopbackServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, new string('a', 251) + ".png");

        (await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation)).Image.Save(path);

        Assert.Equal(path, Assert.Single(Directory.GetFiles(folder.FullName)));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("data:image/png;base64,", "b64_json", "")]
    [InlineData("data:image/png;base64,", "url", "")]
    [InlineData("", "b64_json", "\"url\":null,")]
    public async Task Gateways_may_prefix_base64(string prefix, string name, string further)
    {
        await using var server = await LoopbackServer.StartAsync($$"""{"data":[{ {{further}} "{{name}}":"{{prefix.Replace("/", "\\/", StringComparison.Ordinal)}}{{CannedResponses.PngBase64.Replace("/", "\\/", StringComparison.Ordinal)}}"}]}""");

        var result = await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(Convert.FromBase64String(CannedResponses.PngBase64), result.Image.Bytes.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_URL_is_fetched_without_the_key(bool isSync)
    {
        var picture = Pictures.Png(1024, 1024);
        await using var files = await LoopbackServer.StartAsync(context => context.Response.Body.WriteAsync(picture).AsTask());
        await using var server = await LoopbackServer.StartAsync($$"""{"data":[{"url":"{{files.Address}}a.png"},{"url":"{{files.Address}}b.png"}]}""");
        var client = ClientOf(server, options =>
        {
            options.Provider = Provider.Apiyi;
            options.Model = "gpt-image-2-all";
        });

        var result = isSync ? client.Generate("a fox", cancellationToken: Cancellation) : await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(2, result.Images.Count);
        Assert.Equal(picture, result.Image.Bytes.ToArray());
        Assert.Equal(.06m, result.Cost);
        Assert.All(files.Received, request => Assert.DoesNotContain(request.Headers, header => header.Value.Contains(Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Saving_several_keeps_what_is_there_unless_told()
    {
        var folder = Directory.CreateTempSubdirectory();
        var second = Path.Combine(folder.FullName, "image-2.png");
        await File.WriteAllTextAsync(second, "mine", Cancellation);
        var image = GptImageModelFactory.GeneratedImage(Pictures.Png(64, 64));
        var result = GptImageModelFactory.GptImageResult([image, image]);

        var exception = await Assert.ThrowsAsync<IOException>(() => result.SaveAllAsync(folder.FullName, cancellationToken: Cancellation));
        Assert.Contains(second, exception.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.FullName)), Cancellation));

        await result.SaveAllAsync(folder.FullName, overwrite: true, Cancellation);
        Assert.Equal(image.Bytes.ToArray(), await File.ReadAllBytesAsync(second, Cancellation));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Saving_replaces_the_file_as_a_whole()
    {
        await using var server = await LoopbackServer.StartAsync();
        var result = await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "fox.png");
        await File.WriteAllTextAsync(path, "old", Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result.Image.SaveAsync(path, new CancellationToken(canceled: true)));
        Assert.Equal("old", await File.ReadAllTextAsync(path, Cancellation));

        result.Image.Save(path);
        Assert.Equal(result.Image.Bytes.ToArray(), await File.ReadAllBytesAsync(path, Cancellation));
        Assert.Equal(path, Assert.Single(Directory.GetFiles(folder.FullName)));
        folder.Delete(recursive: true);
    }
}
