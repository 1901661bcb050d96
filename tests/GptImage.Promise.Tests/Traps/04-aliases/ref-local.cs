// A reference to a variable replaces the options in it.
var options = new ImageGenerationOptions { Quality = "high" };
Replace();
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

void Replace()
{
    ref var current = ref options;
    current = new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent };
}
