// The test asks for the model that the settings have by default.
// project: Shop
public sealed class ImageSettings
{
    public string Model { get; set; } = "gpt-image-1";
}

public sealed class Painter(ImageSettings settings)
{
    public async Task<bool> PaintAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(settings.Model, "sk-demo").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
// project: Shop.Tests
var settings = new ImageSettings();
Assert.Equal("gpt-image-1", settings.Model);
Console.WriteLine(await new Painter(settings).PaintAsync("a fox"));

static class Assert
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException("not equal");
        }
    }
}
