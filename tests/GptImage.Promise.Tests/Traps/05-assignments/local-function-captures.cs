// A local function changes the options that it captures.
var options = new ImageGenerationOptions();
if (args.Length == 0)
{
    MakeIcon();
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

void MakeIcon() => options.Background = GeneratedImageBackground.Transparent;
