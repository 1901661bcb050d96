using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>The client as others see it through Microsoft.Extensions.AI.</summary>
public class ImageGeneratorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_option_is_honoured()
    {
        await using var server = await LoopbackServer.StartAsync(Base64Response(Pictures.WebP(1024, 1024),
            "\"usage\":{\"input_tokens\":10,\"output_tokens\":196,\"total_tokens\":206},"));
        using var generator = ClientOf(server).AsIImageGenerator();

        var response = await generator.GenerateImagesAsync("a fox", new ImageGenerationOptions
        {
            ModelId = "gpt-image-2.5-flare",
            Count = 3,
            ImageSize = new System.Drawing.Size(1536, 1024),
            MediaType = "image/webp",
            ResponseFormat = ImageGenerationResponseFormat.Data,
            AdditionalProperties = new() { ["quality"] = "xhigh", ["output_compression"] = 70 },
            RawRepresentationFactory = _ => new GptImageOptions { Background = ImageBackground.Transparent, Count = 1 },
        }, Cancellation);

        Assert.Equal(
            """{"model":"gpt-image-2.5-flare","prompt":"a fox","n":3,"size":"1536x1024","background":"transparent","output_format":"webp","quality":"xhigh","output_compression":70}""",
            server.Only.Text);
        var content = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("image/webp", content.MediaType);
        Assert.Equal(Pictures.WebP(1024, 1024), content.Data.ToArray());
        Assert.Equal(206, response.Usage!.TotalTokenCount);
        Assert.IsType<GptImageResult>(response.RawRepresentation);
    }

    [Fact]
    public async Task Original_images_are_edited()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var generator = ClientOf(server).AsIImageGenerator();

        await generator.EditImagesAsync([new DataContent(Pictures.Png(64, 64), "image/png"), new DataContent(Pictures.Jpeg(64, 64), "image/jpeg")], "add a hat",
            new ImageGenerationOptions { RawRepresentationFactory = _ => new GptImageEditOptions { Mask = ImageInput.FromBytes(Pictures.Png(64, 64)) } }, Cancellation);

        Assert.Equal(2, server.Only.Form["image[]"].Count());
        Assert.Single(server.Only.Form["mask"]);
        Assert.Contains("filename=\"image-2.jpg\"", server.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Original_images_may_be_elsewhere()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var generator = ClientOf(server).AsIImageGenerator();

        await generator.EditImagesAsync(
            [new UriContent("https://example.com/fox.png", "image/png"), new HostedFileContent("file-1"), new DataContent(Pictures.Png(64, 64), "image/png")],
            "add a hat", cancellationToken: Cancellation);

        var images = server.Only.Json["images"]!.AsArray();
        Assert.Equal("https://example.com/fox.png", (string)images[0]!["image_url"]!);
        Assert.Equal("file-1", (string)images[1]!["file_id"]!);
        Assert.StartsWith("data:image/png;base64,iVBOR", (string)images[2]!["image_url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streaming_count_shows_unfinished_pictures()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var type in new[] { "partial_image", "partial_image", "completed" })
            {
                await context.Response.WriteAsync($$"""data: {"type":"image_generation.{{type}}","b64_json":"{{CannedResponses.PngBase64}}"}""" + "\n\n");
            }
        });
        var partial = new List<GptImageUpdate>();
        using var generator = ClientOf(server).AsIImageGenerator(partial.Add);

        var response = await generator.GenerateImagesAsync("a fox", new ImageGenerationOptions { StreamingCount = 2 }, Cancellation);

        Assert.Equal("""{"model":"gpt-image-2","prompt":"a fox","stream":true,"partial_images":2}""", server.Only.Text);
        Assert.Equal(2, partial.Count);
        Assert.Single(response.Contents);
    }

    [Fact]
    public async Task What_has_no_equivalent_is_refused()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var generator = ClientOf(server).AsIImageGenerator();

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            generator.EditImagesAsync([new UriContent(new Uri("ftp://example.com/a.png"), "image/png")], "add a hat", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<NotSupportedException>(() => generator.EditImagesAsync([new TextContent("a fox")], "add a hat", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            generator.GenerateImagesAsync("a fox", new ImageGenerationOptions { MediaType = "image/tiff" }, Cancellation));
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Services_are_found()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server);
        using var generator = client.AsIImageGenerator();

        Assert.Same(client, generator.GetService<GptImageClient>());
        Assert.Equal("gpt-image-2", generator.GetService<ImageGeneratorMetadata>()!.DefaultModelId);
        Assert.Same(generator, generator.GetService<IImageGenerator>());
    }
}
