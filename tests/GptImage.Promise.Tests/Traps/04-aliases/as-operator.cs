// A helper takes any object, and makes options transparent.
var options = new ImageGenerationOptions();
Cutout(options);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static void Cutout(object target)
{
    var generation = target as ImageGenerationOptions;
    if (generation is not null)
    {
        generation.Background = GeneratedImageBackground.Transparent;
    }
}
