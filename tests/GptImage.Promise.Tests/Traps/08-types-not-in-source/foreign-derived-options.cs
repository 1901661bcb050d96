// The foreign library derives from the official options, with a background of its own.
// package: Acme.Presets
public class CutoutOptions : ImageGenerationOptions
{
    public CutoutOptions() => Background = GeneratedImageBackground.Transparent;
}
// project: Shop
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new CutoutOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
