using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using OpenAI.Images;
using OpenAI.Responses;

namespace GptImage.EndToEnd.Tests;

/// <summary>Calls as applications make them, with clients that nobody here wrote. Each gives the picture that came.</summary>
internal static class Calls
{
    private const string Legacy15 = "gpt-image-1.5";

    /// <summary>
    /// Written for legacy models, each in a way that its model accepts. Those whose names start with "plain" use HttpClient, the others the official SDK.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<Site, Task<byte[]>>> Unmigrated { get; } = new Dictionary<string, Func<Site, Task<byte[]>>>
    {
        ["generation"] = site => GenerateAsync(site, "gpt-image-1", new()
        {
            Quality = GeneratedImageQuality.MediumQuality,
            Size = GeneratedImageSize.W1024xH1536,
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
            OutputCompressionFactor = 60,
            EndUserId = "user-1",
        }),
        ["generation of dall-e-3"] = site => GenerateAsync(site, "dall-e-3", new()
        {
            Quality = GeneratedImageQuality.High, // "hd" on the wire
            Style = GeneratedImageStyle.Vivid,
            Size = GeneratedImageSize.W1792xH1024,
            ResponseFormat = GeneratedImageFormat.Bytes,
        }),
        ["generation of dall-e-2"] = site => GenerateAsync(site, "dall-e-2", new() { Size = GeneratedImageSize.W512xH512, ResponseFormat = GeneratedImageFormat.Bytes }),
        ["generation, streamed"] = site => StreamGenerationAsync(site, "gpt-image-1-mini"),
        ["edit"] = site => EditAsync(site, Legacy15, new() { InputFidelity = ImageInputFidelity.High, Quality = GeneratedImageQuality.HighQuality, Size = GeneratedImageSize.W1024xH1024 }),
        ["edit with a mask"] = site => EditWithMaskAsync(site, "gpt-image-1-mini", new() { InputFidelity = ImageInputFidelity.Low }),
        ["edit, streamed"] = site => StreamEditAsync(site, Legacy15, ("input_fidelity", "high")),
        ["response"] = site => RespondAsync(site, Legacy15, ImageGenerationToolInputFidelity.High),
        ["response, streamed"] = site => StreamResponseAsync(site, Legacy15),
        ["plain generation"] = site => site.Http.PostJsonAsync("images/generations", """{"model":"dall-e-3","prompt":"a fox","quality":"hd","style":"natural","response_format":"b64_json"}"""),
        ["plain generation, streamed"] = site => site.Http.PostJsonAsync("images/generations", """{"model":"chatgpt-image-latest","prompt":"a fox","stream":true,"partial_images":1}"""),
        ["plain edit"] = async site => await site.Http.PostForPictureAsync(
            "images/edits", PlainCalls.Form(await Picture.OpaqueAsync(), ("model", "gpt-image-1"), ("prompt", "add a hat"), ("input_fidelity", "high"), ("quality", "low"))),
        ["plain edit, streamed"] = async site => await site.Http.PostForPictureAsync(
            "images/edits", PlainCalls.Form(await Picture.OpaqueAsync(), ("input_fidelity", "low"), ("prompt", "add a hat"), ("model", Legacy15), ("stream", "true"))),
        ["plain edit as JSON"] = async site => await site.Http.PostJsonAsync(
            "images/edits",
            $$"""{"model":"gpt-image-1.5","images":[{"image_url":"data:image/png;base64,{{Convert.ToBase64String(await Picture.OpaqueAsync())}}"}],"prompt":"add a hat","input_fidelity":"high"}"""),
        ["plain response"] = site => site.Http.PostJsonAsync(
            "responses", """{"model":"gpt-5","input":"a fox","tools":[{"type":"image_generation","model":"gpt-image-1","input_fidelity":"high","quality":"low"}]}"""),
    };

    /// <summary>The same after the migration.</summary>
    public static IReadOnlyDictionary<string, Func<Site, Task<byte[]>>> Migrated { get; } = new Dictionary<string, Func<Site, Task<byte[]>>>
    {
        ["generation"] = site => GenerateAsync(site, "gpt-image-2", new()
        {
            Quality = GeneratedImageQuality.HighQuality,
            Size = GeneratedImageSize.W1792xH1024,
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
            OutputCompressionFactor = 60,
        }),
        ["transparent generation"] = site => GenerateAsync(site, "gpt-image-2.6-sunburst", new() { Background = GeneratedImageBackground.Transparent }),
        ["generation, streamed"] = site => StreamGenerationAsync(site, "gpt-image-2"),
        ["edit"] = site => EditAsync(site, "gpt-image-2", new() { Quality = GeneratedImageQuality.HighQuality, Size = GeneratedImageSize.W1024xH1024 }),
        ["edit with a mask"] = site => EditWithMaskAsync(site, "gpt-image-2", new()),
        ["edit, streamed"] = site => StreamEditAsync(site, "gpt-image-2"),
        ["response"] = site => RespondAsync(site, "gpt-image-2", fidelity: null),
        ["response, streamed"] = site => StreamResponseAsync(site, "gpt-image-2"),
        ["plain generation"] = site => site.Http.PostJsonAsync("images/generations", """{"model":"gpt-image-2","prompt":"a fox","quality":"high"}"""),
        ["plain edit"] = async site => await site.Http.PostForPictureAsync(
            "images/edits", PlainCalls.Form(await Picture.OpaqueAsync(), ("model", "gpt-image-2"), ("prompt", "add a hat"), ("quality", "low"))),
        ["plain response"] = site => site.Http.PostJsonAsync(
            "responses", """{"model":"gpt-5","input":"a fox","tools":[{"type":"image_generation","model":"gpt-image-2","quality":"low"}]}"""),
    };

    public static async Task<byte[]> GenerateAsync(Site site, string model, ImageGenerationOptions options)
    {
        GeneratedImage image = await site.Images(model).GenerateImageAsync("a fox", options, TestContext.Current.CancellationToken);
        return image.ImageBytes.ToArray();
    }

    private static async Task<byte[]> StreamGenerationAsync(Site site, string model)
    {
        using var body = BinaryContent.CreateJson(new { model, prompt = "a fox", stream = true, partial_images = 2 });
        var events = await site.Images(model).GenerateImagesStreamingAsync(body, new RequestOptions { CancellationToken = TestContext.Current.CancellationToken });
        return await LastPictureAsync(events);
    }

    private static async Task<byte[]> EditAsync(Site site, string model, ImageEditOptions options)
    {
        using var picture = new MemoryStream(await Picture.OpaqueAsync());
        GeneratedImage image = await site.Images(model).GenerateImageEditAsync(picture, "fox.png", "add a hat", options, TestContext.Current.CancellationToken);
        return image.ImageBytes.ToArray();
    }

    private static async Task<byte[]> EditWithMaskAsync(Site site, string model, ImageEditOptions options)
    {
        using var picture = new MemoryStream(await Picture.OpaqueAsync());
        using var mask = new MemoryStream(await Picture.TransparentAsync());
        GeneratedImage image = await site.Images(model)
            .GenerateImageEditAsync(picture, "fox.png", "add a hat", mask, "mask.png", options, TestContext.Current.CancellationToken);
        return image.ImageBytes.ToArray();
    }

    private static async Task<byte[]> StreamEditAsync(Site site, string model, params (string Name, string Value)[] fields)
    {
        using var form = PlainCalls.Form(await Picture.OpaqueAsync(), [("model", model), ("prompt", "add a hat"), ("stream", "true"), ("partial_images", "1"), .. fields]);
        using var body = BinaryContent.Create(await form.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var events = await site.Images(model)
            .GenerateImageEditsStreamingAsync(body, form.Headers.ContentType!.ToString(), new RequestOptions { CancellationToken = TestContext.Current.CancellationToken });
        return await LastPictureAsync(events);
    }

    private static async Task<byte[]> RespondAsync(Site site, string model, ImageGenerationToolInputFidelity? fidelity)
    {
        var tool = ResponseTool.CreateImageGenerationTool(model, ImageGenerationToolQuality.High, ImageGenerationToolSize.W1024xH1024, inputFidelity: fidelity);
        var options = new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem("a fox")]) { Tools = { tool } };
        ResponseResult response = await site.Responses().CreateResponseAsync(options, TestContext.Current.CancellationToken);
        return PictureOf(response);
    }

    private static async Task<byte[]> StreamResponseAsync(Site site, string model)
    {
        var options = new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem("a fox")])
        {
            StreamingEnabled = true,
            Tools = { ResponseTool.CreateImageGenerationTool(model, partialImageCount: 2) },
        };
        ResponseResult? response = null;
        await foreach (var update in await site.Responses().CreateResponseStreamingAsync(options, TestContext.Current.CancellationToken))
        {
            response = update is StreamingResponseCompletedUpdate completed ? completed.Response : response;
        }

        return PictureOf(response!);
    }

    private static byte[] PictureOf(ResponseResult response) => Assert.IsType<ImageGenerationCallResponseItem>(Assert.Single(response.OutputItems)).ImageResultBytes.ToArray();

    private static Task<byte[]> LastPictureAsync(IAsyncEnumerable<SseItem<BinaryData>> events) =>
        PlainCalls.LastPictureAsync(events.Select(item => new SseItem<string>(item.Data.ToString(), item.EventType)));
}
