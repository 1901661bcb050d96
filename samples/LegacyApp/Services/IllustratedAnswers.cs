using OpenAI.Responses;

namespace LegacyApp.Services;

/// <summary>Pictures that a chat model orders on its own.</summary>
public sealed class IllustratedAnswers(Studio studio)
{
    public async Task<string> AskAsync(string question)
    {
        var tool = ResponseTool.CreateImageGenerationTool(
            model: "gpt-image-1.5",
            quality: ImageGenerationToolQuality.High,
            size: ImageGenerationToolSize.W1024xH1024,
            outputFileFormat: ImageGenerationToolOutputFileFormat.Png,
            inputFidelity: ImageGenerationToolInputFidelity.High);

        var options = new CreateResponseOptions
        {
            Model = "gpt-5",
            InputItems = { ResponseItem.CreateUserMessageItem(question) },
            Tools = { tool },
        };

        ResponseResult response = await studio.OpenAI.GetResponsesClient().CreateResponseAsync(options);
        var call = response.OutputItems.OfType<ImageGenerationCallResponseItem>().FirstOrDefault();
        return call is null ? "no picture" : await studio.SaveAsync(call.ImageResultBytes, "answer.png");
    }

    public static ImageGenerationTool SmallTool() => new() { Model = "gpt-image-1-mini", Quality = ImageGenerationToolQuality.Low };
}
