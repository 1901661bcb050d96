// The library's default for a parameter is legacy; the application leaves it and passes transparent options.
// project: Shop.Images
public static class Pictures
{
    public static async Task<BinaryData> DrawAsync(string prompt, ImageGenerationOptions? options = null, string model = "gpt-image-1")
    {
        var client = new ImageClient(model, "sk-demo");
        GeneratedImage image = await client.GenerateImageAsync(prompt, options);
        return image.ImageBytes;
    }
}
// project: Shop
var bytes = await Pictures.DrawAsync("an icon", new() { Background = GeneratedImageBackground.Transparent });
Console.WriteLine(bytes.ToMemory().Length > 0);
