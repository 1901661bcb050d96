// The library keeps its options in a static property that the application changes.
// project: Shop.Images
public static class ImageDefaults
{
    public static ImageGenerationOptions Options { get; } = new() { Quality = "medium" };

    public static async Task<GeneratedImage> DrawAsync(string prompt) =>
        await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, Options);
}
// project: Shop
ImageDefaults.Options.Background = GeneratedImageBackground.Transparent;
Console.WriteLine((await ImageDefaults.DrawAsync("a star")).ImageBytes is not null);
