// The application copies a table of defaults and changes the background in the copy.
// project: Shop.Images
public static class Defaults
{
    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string> { ["model"] = "gpt-image-1", ["background"] = "auto" };
}
// project: Shop
var values = new Dictionary<string, string>(Defaults.Values) { ["background"] = "transparent" };
GeneratedImage image = await new ImageClient(values["model"], "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Background = new GeneratedImageBackground(values["background"]) });
Console.WriteLine(image.ImageBytes is not null);
