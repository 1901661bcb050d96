// A span over the options' array changes an element.
var all = new ImageGenerationOptions[] { new() };
Cutout(all);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", all[0]);
Console.WriteLine(image.ImageBytes is not null);

static void Cutout(Span<ImageGenerationOptions> options) => options[0].Background = GeneratedImageBackground.Transparent;
