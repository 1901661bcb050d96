// The switch has the constant and the target as labels: equal labels do not compile.
public static class Program
{
    private const string Model = "gpt-image-1";

    public static async Task Main()
    {
        GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
        Console.WriteLine(Layout(Model) + Layout("gpt-image-2"));
    }

    private static string Layout(string model)
    {
        switch (model)
        {
            case Model:
                return "square";
            case "gpt-image-2":
                return "wide";
            default:
                return "none";
        }
    }
}
