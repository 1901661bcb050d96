// A subclass of the options sets the background in its constructor.
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new IconOptions());
Console.WriteLine(image.ImageBytes is not null);

sealed class IconOptions : ImageGenerationOptions
{
    public IconOptions() => Background = GeneratedImageBackground.Transparent;
}
