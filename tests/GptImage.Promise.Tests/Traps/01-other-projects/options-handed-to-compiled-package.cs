// The options are handed to a package that nobody sees, which makes them transparent.
// package: Acme.Presets
public static class Presets
{
    public static void Cutout(ImageGenerationOptions options) => options.Background = GeneratedImageBackground.Transparent;
}
// project: Shop
var options = new ImageGenerationOptions { Quality = "high" };
Presets.Cutout(options);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a vase", options);
Console.WriteLine(image.ImageBytes is not null);
