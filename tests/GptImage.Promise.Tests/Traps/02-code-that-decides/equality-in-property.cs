// A property says whether the model is a GPT Image model.
var request = new ImageOrder { Prompt = "a fox" };
var options = new ImageGenerationOptions();
if (!request.IsGptImage)
{
    options.Style = GeneratedImageStyle.Vivid;
}

GeneratedImage image = await new ImageClient(request.Model, "sk-demo").GenerateImageAsync(request.Prompt, options);
Console.WriteLine(image.ImageBytes is not null);

sealed class ImageOrder
{
    public string Model { get; set; } = "gpt-image-1";

    public required string Prompt { get; set; }

    public bool IsGptImage => Model == "gpt-image-1" || Model == "gpt-image-1-mini";
}
