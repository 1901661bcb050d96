// The library's constant is sent by the application together with a transparent background.
// project: Shop.Images
public static class ImageModels
{
    public const string Default = "gpt-image-1";
}
// project: Shop
var client = new ImageClient(ImageModels.Default, "sk-demo");
GeneratedImage logo = await client.GenerateImageAsync("a logo", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
Console.WriteLine(logo.ImageBytes is not null);
