// The library's constant is sent by the application without anything that the target refuses.
// must: move
// project: Shop.Images
public static class ImageModels
{
    internal const string Unused = "";
    public const string Default = "gpt-image-1";
}
// project: Shop
GeneratedImage image = await new ImageClient(ImageModels.Default, "sk-demo").GenerateImageAsync("a book", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
