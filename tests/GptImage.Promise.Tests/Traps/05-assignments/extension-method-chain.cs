// An extension method returns the options that it changed.
var options = new ImageGenerationOptions().Cutout();
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static class OptionsExtensions
{
    public static ImageGenerationOptions Cutout(this ImageGenerationOptions options)
    {
        options.Background = GeneratedImageBackground.Transparent;
        return options;
    }
}
