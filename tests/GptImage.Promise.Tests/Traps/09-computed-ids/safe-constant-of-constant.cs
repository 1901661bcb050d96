// A constant that is another constant.
// must: move
public static class Program
{
    private const string Newest = "gpt-image-1";
    private const string Model = Newest;

    public static async Task Main()
    {
        GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
        Console.WriteLine(image.ImageBytes is not null);
    }
}
