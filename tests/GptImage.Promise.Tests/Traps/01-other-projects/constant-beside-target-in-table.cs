// The application's table has the library's constant and the target as keys: the second is a duplicate.
// project: Shop.Images
public static class ImageModels
{
    public const string Classic = "gpt-image-1";
    public const string Next = "gpt-image-2";

    public static async Task<GeneratedImage> DrawAsync(string prompt) => await new ImageClient(Classic, "sk-demo").GenerateImageAsync(prompt);
}
// project: Shop
var labels = new Dictionary<string, string> { { ImageModels.Classic, "classic" }, { ImageModels.Next, "next" } };
await ImageModels.DrawAsync("a lamp");
Console.WriteLine(labels.Count);
