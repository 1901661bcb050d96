// The foreign library makes official options.
// package: Acme.Presets
public static class Presets
{
    public static ImageGenerationOptions Icon { get; } = new() { Background = GeneratedImageBackground.Transparent };
}
// project: Shop
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", Presets.Icon);
Console.WriteLine(image.ImageBytes is not null);
