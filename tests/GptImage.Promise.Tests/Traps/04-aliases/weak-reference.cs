// A weak reference leads back to the options.
var options = new ImageGenerationOptions();
var weak = new WeakReference<ImageGenerationOptions>(options);
if (weak.TryGetTarget(out var target))
{
    target.Background = GeneratedImageBackground.Transparent;
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
