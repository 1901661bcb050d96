// An application's public constant is reached by nobody else.
// must: move
public static class Program
{
    public const string Model = "gpt-image-1";

    public static async Task Main()
    {
        GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a book", new ImageGenerationOptions { Quality = "low" });
        Console.WriteLine(image.ImageBytes is not null);
    }
}
