// The library's request is its own, and the application writes a style sheet with the word.
// must: move
// project: Shop.Images
public static class Covers
{
    public static async Task<BinaryData> DrawAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Quality = "high" });
        return image.ImageBytes;
    }
}
// project: Shop
var background = "transparent";
Console.WriteLine($"body {{ background: {background} }}");
Console.WriteLine((await Covers.DrawAsync("a book")).ToMemory().Length > 0);
