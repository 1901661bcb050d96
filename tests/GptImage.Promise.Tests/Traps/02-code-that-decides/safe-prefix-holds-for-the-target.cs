// The prefix is one that the target has, too.
// must: move
var model = "gpt-image-1";
var options = new ImageGenerationOptions();
if (!model.StartsWith("gpt-image-", StringComparison.Ordinal))
{
    options.ResponseFormat = GeneratedImageFormat.Bytes;
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
