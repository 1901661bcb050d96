// The client is handed to a package that nobody sees, which asks for a transparent background.
// package: Acme.Stickers
public static class StickerSheet
{
    public static async Task<BinaryData> PrintAsync(ImageClient client, string motif)
    {
        GeneratedImage image = await client.GenerateImageAsync(motif, new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
        return image.ImageBytes;
    }
}
// project: Shop
var client = new ImageClient("gpt-image-1", "sk-demo");
Console.WriteLine((await StickerSheet.PrintAsync(client, "a frog")).ToMemory().Length > 0);
