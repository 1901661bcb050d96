// The library's internal constant is a label in a friend's switch over what a setting says.
// project: Shop.Images
// file: Friends.cs
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop")]
// file: Models.cs
internal static class Models
{
    internal const string ImageModel = "gpt-image-1";

    internal static async Task<GeneratedImage> DrawAsync(string prompt) => await new ImageClient(ImageModel, "sk-demo").GenerateImageAsync(prompt);
}
// project: Shop
await Models.DrawAsync("a sail");
Console.WriteLine(Price(string.Concat("gpt-image-", "1")));

static string Price(string model) => model switch
{
    Models.ImageModel => "4 cents",
    _ => throw new ArgumentException(model),
};
