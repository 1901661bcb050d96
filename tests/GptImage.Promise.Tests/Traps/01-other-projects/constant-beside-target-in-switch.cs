// The application has the library's constant and the target as labels of one switch: equal labels do not compile.
// project: Shop.Images
public static class ImageModels
{
    public const string Current = "gpt-image-1";

    public static ImageClient Client => new(Current, "sk-demo");
}
// project: Shop
GeneratedImage image = await ImageModels.Client.GenerateImageAsync("a lamp");
Console.WriteLine(Label("gpt-image-2"));

static string Label(string model)
{
    switch (model)
    {
        case ImageModels.Current:
            return "standard";
        case "gpt-image-2":
            return "standard";
        default:
            return "other";
    }
}
