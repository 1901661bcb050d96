// The dated name is made of the undated one.
public static class Program
{
    private const string Model = "gpt-image-1.5";
    private const string Snapshot = $"{Model}-2025-12-16";

    public static async Task Main()
    {
        GeneratedImage image = await new ImageClient(Snapshot, "sk-demo").GenerateImageAsync("a fox");
        Console.WriteLine(image.ImageBytes is not null);
    }
}
