// A project in the middle hands on the library's client under a name of its own.
// project: Shop.Clients
public static class ClientSource
{
    public static ImageClient Make() => new("gpt-image-1", "sk-demo");
}
// project: Shop.Drawing
public sealed class Desk
{
    public ImageClient Pencil { get; } = ClientSource.Make();
}
// project: Shop
GeneratedImage image = await new Desk().Pencil.GenerateImageAsync("a fan", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
Console.WriteLine(image.ImageBytes is not null);
