// ForEach hands each element to a method group.
var all = new List<ImageGenerationOptions> { new() { Quality = "high" } };
all.ForEach(Presets.Cutout);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", all.Single());
Console.WriteLine(image.ImageBytes is not null);

static class Presets
{
    public static void Cutout(ImageGenerationOptions options) => options.Background = GeneratedImageBackground.Transparent;
}
