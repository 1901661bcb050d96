// The library keeps its options under names, and the application changes those of one name through the indexer.
// project: Shop.Images
public sealed class OptionsBook
{
    private readonly Dictionary<string, ImageGenerationOptions> _byName = new() { ["card"] = new() { Quality = "high" } };

    public ImageGenerationOptions this[string name] => _byName[name];

    public async Task<GeneratedImage> DrawAsync(string name, string prompt) => await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, this[name]);
}
// project: Shop
var book = new OptionsBook();
book["card"].Background = GeneratedImageBackground.Transparent;
Console.WriteLine((await book.DrawAsync("card", "a heart")).ImageBytes is not null);
