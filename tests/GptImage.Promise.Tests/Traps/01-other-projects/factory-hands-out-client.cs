// The library makes the client, and the application asks it for a transparent background.
// project: Shop.Images
public sealed class ImageClientFactory(string key)
{
    public ImageClient Create() => new("gpt-image-1", key);
}
// project: Shop
ImageClient client = new ImageClientFactory("sk-demo").Create();
GeneratedImage badge = await client.GenerateImageAsync("a badge", new() { Background = GeneratedImageBackground.Transparent, Size = GeneratedImageSize.W1024xH1024 });
Console.WriteLine(badge.ImageBytes is not null);
