// The application extends the library's options with a property that makes them transparent.
// project: Shop.Images
public static class Studio
{
    public static ImageGenerationOptions Options { get; } = new() { Quality = "high" };

    public static async Task<GeneratedImage> DrawAsync(string prompt) => await new ImageClient("gpt-image-1.5", "sk-demo").GenerateImageAsync(prompt, Options);
}
// project: Shop
Studio.Options.IsCutout = true;
Console.WriteLine((await Studio.DrawAsync("a leaf")).ImageBytes is not null);

static class Cutouts
{
    extension(ImageGenerationOptions options)
    {
        public bool IsCutout
        {
            get => options.Background == GeneratedImageBackground.Transparent;
            set => options.Background = value ? GeneratedImageBackground.Transparent : GeneratedImageBackground.Opaque;
        }
    }
}
