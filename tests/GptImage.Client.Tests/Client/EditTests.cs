using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class EditTests
{
    private static CancellationToken cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Image_mask_and_options_are_sent_as_a_form(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        var image = ImageInput.FromBytes(Pictures.Png(1024, 1024), "fo\"x.png");
        var options = new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(1024, 1024), "mask.png"), Count = 2, Quality = ImageQuality.Low };

        _ = isSync ? client.Edit("add a hat", image, options, cancellation) : await client.EditAsync("add a hat", image, options, cancellation);

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
    public async Task Several_images_from_files_streams_and_bytes()
    {
        await using var server = await LoopbackServer.StartAsync();
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Pictures.Jpeg(800, 600), cancellation);
        var stream = new MemoryStream([1, 2, 3, .. Pictures.WebP(640, 480)]) { Position = 3 };

        await ClientOf(server).EditAsync("put them together",
        [
            ImageInput.FromFile(path),
            ImageInput.FromStream(stream, "b.webp"),
            ImageInput.FromBytes(Pictures.Png(640, 480)),
            await ImageInput.FromStreamAsync(new ForwardStream(Pictures.Png(64, 48)), "d.png", cancellation),
        ], cancellationToken: cancellation);

        Assert.Equal(
            new[] { Pictures.Jpeg(800, 600), Pictures.WebP(640, 480), Pictures.Png(640, 480), Pictures.Png(64, 48) }.Select(picture => $"{picture.Length} bytes"),
            server.Only.Form["image[]"]);
        Assert.True(stream.CanRead);
        File.Delete(path);
    }

    [Fact]
    public async Task Markup_goes_to_a_model_that_has_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        var image = ImageInput.FromBytes(Pictures.Jpeg(800, 600));
        var options = new GptImageEditOptions { Model = "gpt-image-2.5-flare", Markup = ImageInput.FromBytes(Pictures.Png(600, 800, colorType: 3, hasTransparencyChunk: true)) };

        await client.EditAsync("follow the arrows", image, options, cancellation);

        Assert.Single(server.Only.Form["markup"]);
        options.Model = "gpt-image-2";
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.EditAsync("follow the arrows", image, options, cancellation));
        Assert.Equal("markup", Assert.Single(exception.Violations).Parameter);
    }

    [Fact]
    public async Task A_stream_is_sent_again_after_a_failure()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
            Interlocked.Increment(ref calls) == 1 ? Answers.WriteAsync(context, 503, "{}") : Answers.WriteAsync(context, 200, Answers.OneImage));

        await ClientOf(server).EditAsync("add a hat", ImageInput.FromStream(new MemoryStream(Pictures.Png(64, 64))), cancellationToken: cancellation);

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(server.Received[0].Body, server.Received[1].Body);
    }

}
