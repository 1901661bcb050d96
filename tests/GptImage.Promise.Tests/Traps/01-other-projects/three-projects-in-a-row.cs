// The constant passes through a project in the middle before it meets a transparent background.
// project: Shop.Names
public static class Names
{
    public const string Image = "gpt-image-1";
}
// project: Shop.Clients
public static class Clients
{
    public static ImageClient Image(string? model = null) => new(model ?? Names.Image, "sk-demo");
}
// project: Shop
GeneratedImage image = await Clients.Image().GenerateImageAsync("a gem", new ImageGenerationOptions { Background = "transparent" });
Console.WriteLine(image.ImageBytes is not null);
