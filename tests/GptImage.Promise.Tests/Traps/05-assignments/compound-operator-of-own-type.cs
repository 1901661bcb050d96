// A compound operator of an own type sets the background.
var options = new Job();
options += GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options.Options);
Console.WriteLine(image.ImageBytes is not null);
class Job
{
    public ImageGenerationOptions Options { get; } = new();
    public void operator +=(GeneratedImageBackground background) => Options.Background = background;
}
