// A dynamic parameter hides what is set.
var options = new ImageGenerationOptions();
Cutout(options);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static void Cutout(dynamic target) => target.Background = GeneratedImageBackground.Transparent;
