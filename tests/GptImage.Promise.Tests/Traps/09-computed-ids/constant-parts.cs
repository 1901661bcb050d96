// The id is a constant that is made of another.
public static class Program
{
    private const string Family = "gpt-image-1";
    private const string Mini = Family + "-mini";

    public static async Task Main()
    {
        GeneratedImage image = await new ImageClient(Mini, "sk-demo").GenerateImageAsync("a fox");
        Console.WriteLine(image.ImageBytes is not null);
    }
}
