// The comparison is with DALL·E, which neither the old model nor the target is.
// must: move
var model = "gpt-image-1";
var options = new ImageGenerationOptions();
if (model == "dall-e-3")
{
    options.Style = GeneratedImageStyle.Natural;
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
