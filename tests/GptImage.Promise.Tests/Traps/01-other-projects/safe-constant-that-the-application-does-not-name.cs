// The library's constant is public, but the application, which has the word, does not name it.
// must: move
// project: Shop.Images
public static class Covers
{
    public const string Model = "gpt-image-1";

    public static async Task<BinaryData> DrawAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Quality = "high" });
        return image.ImageBytes;
    }
}
// project: Shop
var background = "transparent";
Console.WriteLine($"body {{ background: {background} }}");
Console.WriteLine((await Covers.DrawAsync("a book")).ToMemory().Length > 0);
