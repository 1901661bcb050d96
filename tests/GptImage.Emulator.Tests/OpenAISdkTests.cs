using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI;
using OpenAI.Images;
using OpenAI.Responses;

namespace GptImage.Emulator.Tests;

/// <summary>The official SDK takes the emulator for the API.</summary>
public sealed class OpenAISdkTests
{
    [Fact]
    public async Task Generates()
    {
        await using var emulator = await StartAsync();

        GeneratedImage image = await Images(emulator, "gpt-image-2").GenerateImageAsync(
            "a cat",
            new()
            {
                Size = new GeneratedImageSize(1280, 720),
                Quality = GeneratedImageQuality.HighQuality,
                OutputFileFormat = GeneratedImageFileFormat.Webp,
                ModerationLevel = GeneratedImageModerationLevel.Low,
            },
            TestContext.Current.CancellationToken);

        var header = ImageHeader.Read(image.ImageBytes.ToArray())!;
        Assert.Equal(("webp", new ImageSize(1280, 720)), (header.Type, header.Size));
        Assert.Null(image.ImageUri);
    }

    [Fact]
    public async Task Generates_several_and_reads_the_usage()
    {
        await using var emulator = await StartAsync();

        GeneratedImageCollection images = await Images(emulator, "gpt-image-1.5").GenerateImagesAsync(
            "a cat",
            3,
            new()
            {
                Size = GeneratedImageSize.W1024xH1024,
                Quality = GeneratedImageQuality.LowQuality,
                Background = GeneratedImageBackground.Transparent,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(3, images.Count);
        Assert.Equal(3 * 272, images.Usage.OutputTokenCount);
        Assert.All(images, image => Assert.True(ImageHeader.Read(image.ImageBytes.ToArray())!.HasAlpha));
    }

    [Fact]
    public async Task Edits_with_a_mask()
    {
        await using var emulator = await StartAsync();
        using var image = new MemoryStream(Pictures.Opaque(512, 512));
        using var mask = new MemoryStream(Pictures.Transparent(512, 512));

        GeneratedImage edited = await Images(emulator, "gpt-image-2").GenerateImageEditAsync(
            image,
            "cat.png",
            "a cat with a hat",
            mask,
            "mask.png",
            new() { Size = GeneratedImageSize.W1024xH1024 },
            TestContext.Current.CancellationToken);

        Assert.Equal(new ImageSize(1024, 1024), ImageHeader.Read(edited.ImageBytes.ToArray())!.Size);
        Assert.Collection(
            emulator.Calls[0].Images,
            sent => Assert.StartsWith("image: png 512x512", sent),
            sent => Assert.StartsWith("mask: png 512x512 with alpha", sent));
    }

    [Fact]
    public async Task Streams()
    {
        await using var emulator = await StartAsync();
        using var body = BinaryContent.CreateJson(new { model = "gpt-image-2", prompt = "a cat", stream = true, partial_images = 2 });
        var options = new RequestOptions { CancellationToken = TestContext.Current.CancellationToken };

        var types = new List<string>();
        await foreach (var item in await Images(emulator, "gpt-image-2").GenerateImagesStreamingAsync(body, options))
        {
            using var data = JsonDocument.Parse(item.Data);
            types.Add(data.RootElement.GetProperty("type").GetString()!);
        }

        Assert.Equal(["image_generation.partial_image", "image_generation.partial_image", "image_generation.completed"], types);
    }

    [Fact]
    public async Task Draws_in_responses()
    {
        await using var emulator = await StartAsync();
        var options = new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem("a cat")])
        {
            Tools =
            {
                ResponseTool.CreateImageGenerationTool(
                    "gpt-image-2.5-flare", size: ImageGenerationToolSize.W1024xH1024, background: ImageGenerationToolBackground.Transparent),
            },
        };

        ResponseResult response = await Responses(emulator).CreateResponseAsync(options, TestContext.Current.CancellationToken);

        var call = Assert.IsType<ImageGenerationCallResponseItem>(Assert.Single(response.OutputItems));
        Assert.Equal(new ImageSize(1024, 1024), ImageHeader.Read(call.ImageResultBytes.ToArray())!.Size);
        Assert.Equal("gpt-image-2.5-flare", emulator.Calls[0].Model);
    }

    [Fact]
    public async Task Streams_responses()
    {
        await using var emulator = await StartAsync();
        var options = new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem("a cat")])
        {
            StreamingEnabled = true,
            Tools = { ResponseTool.CreateImageGenerationTool("gpt-image-2", partialImageCount: 2) },
        };

        var partial = 0;
        ResponseResult? response = null;
        await foreach (var update in await Responses(emulator).CreateResponseStreamingAsync(options, TestContext.Current.CancellationToken))
        {
            partial += update is StreamingResponseImageGenerationCallPartialImageUpdate ? 1 : 0;
            response = update is StreamingResponseCompletedUpdate completed ? completed.Response : response;
        }

        Assert.Equal(2, partial);
        Assert.IsType<ImageGenerationCallResponseItem>(Assert.Single(response!.OutputItems));
    }

    [Fact]
    public async Task Sees_refusals_once()
    {
        await using var emulator = await StartAsync();

        var refused = await Assert.ThrowsAsync<ClientResultException>(() => Images(emulator, "gpt-image-2").GenerateImageAsync(
            "a cat", new() { Quality = GeneratedImageQuality.High }, TestContext.Current.CancellationToken));

        Assert.Equal(400, refused.Status);
        Assert.Contains("Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.", refused.Message);
        Assert.Single(emulator.Calls);
    }

    [Fact]
    public async Task A_model_works_until_it_is_gone()
    {
        await using var emulator = await StartAsync(new() { Alive = ["gpt-image-1"] });
        var client = Images(emulator, "gpt-image-1");
        Task Generate() => client.GenerateImageAsync("a cat", cancellationToken: TestContext.Current.CancellationToken);
        await Generate();

        emulator.Settings = new();
        var gone = await Assert.ThrowsAsync<ClientResultException>(Generate);

        Assert.Contains("The model 'gpt-image-1' does not exist.", gone.Message);
    }

    [Fact]
    public async Task Tries_again_after_failures()
    {
        var failures = new EmulatorSettings { NextFailures = [Failure.RateLimit, Failure.ServerError, Failure.Drop], RetryAfterSeconds = 0 };
        await using var emulator = await StartAsync(failures);

        await Images(emulator, "gpt-image-2").GenerateImageAsync("a cat", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([429, 500, 0, 200], emulator.Calls.Select(call => call.Status));
    }

    private static Task<EmulatorHost> StartAsync(EmulatorSettings? settings = null) =>
        EmulatorHost.StartAsync(new() { Settings = settings ?? new() }, TestContext.Current.CancellationToken);

    private static ImageClient Images(EmulatorHost emulator, string model) =>
        new(model, new ApiKeyCredential(Api.Key), new OpenAIClientOptions { Endpoint = emulator.ApiUrl });

    private static ResponsesClient Responses(EmulatorHost emulator) =>
        new(new ApiKeyCredential(Api.Key), new ResponsesClientOptions { Endpoint = emulator.ApiUrl });
}
