// The foreign library wraps the official client, and adds to what it sends.
// package: Acme.Studio
public sealed class Studio(string model, string key)
{
    public async Task<bool> StickerAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(model, key).GenerateImageAsync(prompt, new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
        return image.ImageBytes is not null;
    }
}
// project: Shop
Console.WriteLine(await new Studio("gpt-image-1", "sk-demo").StickerAsync("a fox"));
