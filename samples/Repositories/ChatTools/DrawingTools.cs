using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Images;
using OpenAI.Responses;

namespace ChatTools;

public static class DrawingTools
{
    public static ResponseTool Standard() => ResponseTool.CreateImageGenerationTool(
        model: "gpt-image-1", // sent
        quality: ImageGenerationToolQuality.High,
        size: ImageGenerationToolSize.W1024xH1024);

    public static ResponseTool FromSettings(string? model) => ResponseTool.CreateImageGenerationTool(model ?? "gpt-image-1.5"); // sent

    public static ImageGenerationTool Draft()
    {
        var tool = new ImageGenerationTool { Quality = ImageGenerationToolQuality.Low };
        tool.Model = "gpt-image-1-mini"; // sent
        return tool;
    }

    public static CreateResponseOptions Request(string text)
    {
        var options = new CreateResponseOptions { Model = "gpt-5" };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(text));
        options.Tools.Add(ResponseTool.CreateImageGenerationTool("gpt-image-1-mini", outputFileFormat: ImageGenerationToolOutputFileFormat.Jpeg, outputCompressionFactor: 70)); // sent
        return options;
    }

    public static AITool Hosted() => new HostedImageGenerationTool
    {
        Options = new Microsoft.Extensions.AI.ImageGenerationOptions { ModelId = "gpt-image-1", MediaType = "image/webp" }, // sent
    };

    public static IImageGenerator Generator(string key) => new ImageClient("gpt-image-1", key).AsIImageGenerator(); // sent

    public static IImageGenerator Pipeline(OpenAIClient client) => client.GetImageClient("gpt-image-1.5").AsIImageGenerator() // sent
        .AsBuilder()
        .ConfigureOptions(options => options.ModelId = "gpt-image-1") // mentioned, as the package says
        .Build();

    public static async Task<AIContent> DrawAsync(IImageGenerator generator, string prompt)
    {
        var response = await generator.GenerateImagesAsync(prompt, new Microsoft.Extensions.AI.ImageGenerationOptions
        {
            ImageSize = new System.Drawing.Size(256, 256), // refused: GIM109
            ResponseFormat = ImageGenerationResponseFormat.Data, // refused: GIM107
        });
        return response.Contents[0];
    }

    public static Task<ClientResult> ProtocolAsync(ImageClient client, string prompt)
    {
        var body = BinaryContent.Create(BinaryData.FromObjectAsJson(new
        {
            model = "gpt-image-1", // sent
            prompt,
            background = "opaque",
        }));
        return client.GenerateImagesAsync(body, new RequestOptions());
    }

    public static Task<ClientResult> ProtocolJsonAsync(ImageClient client)
    {
        // sent
        // refused: GIM107 style
        var body = """
            {
              "model": "gpt-image-1-mini",
              "prompt": "a cat",
              "style": "vivid"
            }
            """u8;
        return client.GenerateImagesAsync(BinaryContent.Create(BinaryData.FromBytes(body.ToArray())));
    }
}
