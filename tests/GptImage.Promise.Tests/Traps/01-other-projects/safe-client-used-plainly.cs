// The application uses the library's client, and asks for nothing that the target refuses.
// must: move
// project: Shop.Images
public sealed class ClientFactory(string key)
{
    public ImageClient Create() => new("gpt-image-1", key);
}
// project: Shop
var client = new ClientFactory("sk-demo").Create();
GeneratedImage image = await client.GenerateImageAsync("a book", new ImageGenerationOptions { Quality = "high", Background = GeneratedImageBackground.Opaque });
Console.WriteLine(image.ImageBytes is not null);
