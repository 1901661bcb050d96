// The foreign library reads the model and the background from one settings object.
// package: Acme.Studio
public sealed class StudioSettings
{
    public string ImageModel { get; set; } = "gpt-image-1.5";
    public bool TransparentBackground { get; set; }
}

public static class Studio
{
    public static async Task<bool> DrawAsync(Action<StudioSettings> configure)
    {
        var settings = new StudioSettings();
        configure(settings);
        var options = new ImageGenerationOptions();
        if (settings.TransparentBackground)
        {
            options.Background = "transparent";
        }

        GeneratedImage image = await new ImageClient(settings.ImageModel, "sk-demo").GenerateImageAsync("a fox", options);
        return image.ImageBytes is not null;
    }
}
// project: Shop
Console.WriteLine(await Studio.DrawAsync(settings =>
{
    settings.ImageModel = "gpt-image-1";
    settings.TransparentBackground = true;
}));
