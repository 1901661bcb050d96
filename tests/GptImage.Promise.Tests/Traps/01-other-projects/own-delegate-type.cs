// The library asks a delegate of its own type for the options.
// project: Shop.Images
public delegate ImageGenerationOptions Preset(string occasion);

public static class Cards
{
    public static async Task<GeneratedImage> DrawAsync(string occasion, Preset preset)
    {
        var client = new OpenAIClient("sk-demo").GetImageClient("gpt-image-1");
        return await client.GenerateImageAsync($"a card for {occasion}", preset(occasion));
    }
}
// project: Shop
Console.WriteLine((await Cards.DrawAsync("easter", ForOccasion)).ImageBytes is not null);

static ImageGenerationOptions ForOccasion(string occasion) => new() { Background = occasion == "easter" ? GeneratedImageBackground.Transparent : GeneratedImageBackground.Opaque };
