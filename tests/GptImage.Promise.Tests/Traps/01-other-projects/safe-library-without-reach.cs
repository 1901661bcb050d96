// The library sends all by itself, and the application only gives the prompt.
// must: move
// project: Shop.Images
public static class Covers
{
    public static async Task<BinaryData> DrawAsync(string prompt)
    {
        var client = new ImageClient("gpt-image-1", "sk-demo");
        GeneratedImage image = await client.GenerateImageAsync(prompt, new ImageGenerationOptions { Quality = "high" });
        return image.ImageBytes;
    }
}
// project: Shop
Console.WriteLine((await Covers.DrawAsync("a book")).ToMemory().Length > 0);
