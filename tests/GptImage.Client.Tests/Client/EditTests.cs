using System.Text;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class EditTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Image_mask_and_options_are_sent_as_a_form(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        var image = ImageInput.FromBytes(Pictures.Png(1024, 1024), "fo\"x.png");
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(1024, 1024), "mask.png"), Count = 2, Quality = ImageQuality.Low };

        _ = isSync ? client.Edit("add a hat", image, options, Cancellation) : await client.EditAsync("add a hat", image, options, Cancellation);

        Assert.Equal("/v1/images/edits", server.Only.Path);
        var form = server.Only.Form;
        Assert.Equal("gpt-image-2", Assert.Single(form["model"]));
        Assert.Equal("add a hat", Assert.Single(form["prompt"]));
        Assert.Equal("2", Assert.Single(form["n"]));
        Assert.Equal("low", Assert.Single(form["quality"]));
        Assert.Equal($"{image.Length} bytes", Assert.Single(form["image"]));
        Assert.Single(form["mask"]);
        Assert.Contains("filename=\"fo%22x.png\"\r\nContent-Type: image/png\r\n", server.Only.Text, StringComparison.Ordinal);
        Assert.Equal($"{server.Only.Body.Length}", server.Only.Headers["Content-Length"]);
    }

    [Fact]
    public async Task A_form_is_this_byte_for_byte()
    {
        await using var server = await LoopbackServer.StartAsync();
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(64, 64), "mask.png"), Count = 2 };

        await ClientOf(server, options => options.ChecksRequests = false).EditAsync("add a hat",
            [ImageInput.FromBytes(Pictures.Gif(64, 64), "a.gif"), ImageInput.FromBytes("no picture"u8.ToArray(), "b.txt")], options, Cancellation);

        var boundary = server.Only.ContentType!["multipart/form-data; boundary=".Length..];
        Assert.Equal(
            """
            --{boundary}
            Content-Disposition: form-data; name="model"

            gpt-image-2
            --{boundary}
            Content-Disposition: form-data; name="prompt"

            add a hat
            --{boundary}
            Content-Disposition: form-data; name="n"

            2
            --{boundary}
            Content-Disposition: form-data; name="image[]"; filename="a.gif"
            Content-Type: image/gif

            {picture}
            --{boundary}
            Content-Disposition: form-data; name="image[]"; filename="b.txt"
            Content-Type: application/octet-stream

            no picture
            --{boundary}
            Content-Disposition: form-data; name="mask"; filename="mask.png"
            Content-Type: image/png

            {mask}
            --{boundary}--

            """.ReplaceLineEndings("\r\n").Replace("{boundary}", boundary, StringComparison.Ordinal)
                .Replace("{picture}", Encoding.Latin1.GetString(Pictures.Gif(64, 64)), StringComparison.Ordinal)
                .Replace("{mask}", Encoding.Latin1.GetString(Pictures.Png(64, 64)), StringComparison.Ordinal),
            Encoding.Latin1.GetString(server.Only.Body));
    }

    [Fact]
    public async Task Several_images_from_files_streams_and_bytes()
    {
        await using var server = await LoopbackServer.StartAsync();
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Pictures.Jpeg(800, 600), Cancellation);
        var stream = new MemoryStream([1, 2, 3, .. Pictures.WebP(640, 480)]) { Position = 3 };

        await ClientOf(server).EditAsync("put them together",
        [
            ImageInput.FromFile(path),
            ImageInput.FromStream(stream, "b.webp"),
            ImageInput.FromBytes(Pictures.Png(640, 480)),
            await ImageInput.FromStreamAsync(new ForwardStream(Pictures.Png(64, 48)), "d.png", Cancellation),
        ], cancellationToken: Cancellation);

        Assert.Equal(
            new[] { Pictures.Jpeg(800, 600), Pictures.WebP(640, 480), Pictures.Png(640, 480), Pictures.Png(64, 48) }.Select(picture => $"{picture.Length} bytes"),
            server.Only.Form["image[]"]);
        Assert.True(stream.CanRead);
        File.Delete(path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Images_that_are_elsewhere_are_named_in_JSON(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        ImageInput[] images = [ImageInput.FromUri(new Uri("https://example.com/a fox.png?size=2")), ImageInput.FromFileId("file-\"1")];
        var options = new GptImageEditOptions { Mask = ImageInput.FromFileId("file-2"), Count = 2, Quality = ImageQuality.Low };

        _ = isSync ? client.Edit("add a hat", images, options, Cancellation) : await client.EditAsync("add a hat", images, options, Cancellation);

        Assert.Equal(("/v1/images/edits", "application/json"), (server.Only.Path, server.Only.ContentType));
        Assert.Equal(
            """
            {"model":"gpt-image-2","prompt":"add a hat","n":2,"quality":"low",
            "images":[{"image_url":"https://example.com/a%20fox.png?size=2"},{"file_id":"file-\u00221"}],"mask":{"file_id":"file-2"}}
            """.ReplaceLineEndings(""),
            server.Only.Text);
        Assert.Equal($"{server.Only.Body.Length}", server.Only.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Beside_a_named_image_the_others_go_along_as_data(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var path = Path.GetTempFileName();
        byte[] large = [.. Pictures.Png(64, 64), .. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];
        await File.WriteAllBytesAsync(path, large, Cancellation);
        byte[][] others = [Pictures.Jpeg(64, 64), [.. Pictures.WebP(64, 64), 1], [.. Pictures.Png(64, 64), 1, 2], large];
        ImageInput[] images =
        [
            ImageInput.FromFile(path),
            ImageInput.FromStream(new MemoryStream([1, 2, 3, .. others[0]]) { Position = 3 }),
            ImageInput.FromUri(new Uri("https://example.com/fox.png")),
            ImageInput.FromBytes(others[1]),
            ImageInput.FromBytes(others[2]),
            await ImageInput.FromStreamAsync(new ForwardStream(others[3]), cancellationToken: Cancellation),
        ];
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(64, 64)) };

        var client = ClientOf(server);
        _ = isSync ? client.Edit("one of six", images, options, Cancellation) : await client.EditAsync("one of six", images, options, Cancellation);

        var sent = server.Only.Json["images"]!.AsArray().Select(image => (string)image!["image_url"]!).ToArray();
        Assert.Equal(
        [
            DataUrl("png", large),
            DataUrl("jpeg", others[0]),
            "https://example.com/fox.png",
            DataUrl("webp", others[1]),
            DataUrl("png", others[2]),
            DataUrl("png", others[3]),
        ], sent);
        Assert.Equal(DataUrl("png", Pictures.Png(64, 64)), (string)server.Only.Json["mask"]!["image_url"]!);
        Assert.Equal($"{server.Only.Body.Length}", server.Only.Headers["Content-Length"]);
        File.Delete(path);
    }

    [Fact]
    public async Task A_named_mask_is_enough_for_JSON()
    {
        await using var server = await LoopbackServer.StartAsync();
        var options = new GptImageEditOptions { Mask = ImageInput.FromUri(new Uri("http://example.com/mask.png")) };

        await ClientOf(server).EditStreamingAsync("add a hat", [ImageInput.FromBytes(Pictures.Png(64, 64))], options, Cancellation).ToArrayAsync(Cancellation);

        Assert.Equal("http://example.com/mask.png", (string)server.Only.Json["mask"]!["image_url"]!);
        Assert.Equal(DataUrl("png", Pictures.Png(64, 64)), (string)server.Only.Json["images"]![0]!["image_url"]!);
        Assert.True((bool)server.Only.Json["stream"]!);
    }

    [Fact]
    public async Task The_guard_adapts_JSON_as_well()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => options.UseGptImageCompatibility());
        var options = new GptImageEditOptions { Model = "gpt-image-1.5", Mask = ImageInput.FromFileId("file-1"), InputFidelity = ImageFidelity.High };

        await client.EditAsync("add a hat", [ImageInput.FromBytes(Pictures.Png(64, 64)), ImageInput.FromFileId("file-2")], options, Cancellation);

        Assert.Equal(
            $$$"""
            {"model":"gpt-image-2","prompt":"add a hat",
            "images":[{"image_url":"{{{DataUrl("png", Pictures.Png(64, 64))}}}"},{"file_id":"file-2"}],"mask":{"file_id":"file-1"}}
            """.ReplaceLineEndings(""),
            server.Only.Text);
    }

    [Fact]
    public void Only_web_URLs_and_ids_name_an_image()
    {
        foreach (var url in new[] { "file:///etc/passwd?secret", "data:image/png;base64,secret", "ftp://example.com/secret" })
        {
            Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => ImageInput.FromUri(new Uri(url))).ToString(), StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => ImageInput.FromUri(new Uri("fox.png", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => ImageInput.FromFileId(" "));
        Assert.Throws<ArgumentNullException>(() => ImageInput.FromUri(null!));
        Assert.Throws<ArgumentNullException>(() => ImageInput.FromFileId(null!));
        var named = ImageInput.FromFileId("file-1");
        Assert.Equal((true, "", 0), (named.IsRemote, named.FileName, named.Length));
        Assert.False(ImageInput.FromBytes(Pictures.Svg).IsRemote);
    }

    [Fact]
    public async Task Markup_goes_to_a_model_that_has_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        var image = ImageInput.FromBytes(Pictures.Jpeg(800, 600));
        var options = new GptImageEditOptions { Model = "gpt-image-2.5-flare", Markup = ImageInput.FromBytes(Pictures.Png(600, 800, colorType: 3, hasTransparencyChunk: true)) };

        await client.EditAsync("follow the arrows", image, options, Cancellation);

        Assert.Single(server.Only.Form["markup"]);
        options.Model = "gpt-image-2";
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.EditAsync("follow the arrows", image, options, Cancellation));
        Assert.Equal("markup", Assert.Single(exception.Violations).Parameter);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_is_sent_again_after_a_failure(bool isJson)
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            Interlocked.Increment(ref calls) == 1 ? CannedResponses.WriteAsync(context, 503, "{}") : CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage));

        var options = new GptImageEditOptions { Mask = isJson ? ImageInput.FromFileId("file-1") : null };
        await ClientOf(server).EditAsync("add a hat", ImageInput.FromStream(new MemoryStream(Pictures.Png(64, 64))), options, Cancellation);

        Assert.Equal(isJson, server.Received[0].ContentType == "application/json");
        Assert.Equal(2, server.Received.Count);
        Assert.Equal(server.Received[0].Body, server.Received[1].Body);
    }

    private static string DataUrl(string type, byte[] picture) => $"data:image/{type};base64,{Convert.ToBase64String(picture)}";
}
