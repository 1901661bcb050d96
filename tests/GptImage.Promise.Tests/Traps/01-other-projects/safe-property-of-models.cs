// The application sends the library's property plainly.
// must: move
// project: Shop.Images
public static class ImageModels
{
    public static string Default => "gpt-image-1";
}
// project: Shop
GeneratedImage image = await new ImageClient(ImageModels.Default, "sk-demo").GenerateImageAsync("a book", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
