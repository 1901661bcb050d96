// The application's method has the library's constant as a default, and is called with transparent options.
// project: Shop.Images
public static class ImageModels
{
    public const string Model = "gpt-image-1";

    public static ImageClient Client() => new(Model, "sk-demo");
}
// project: Shop
Console.WriteLine((await DrawAsync("a kite")).ImageBytes is not null);

static async Task<GeneratedImage> DrawAsync(string prompt, string model = ImageModels.Model) =>
    await new ImageClient(model, "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
