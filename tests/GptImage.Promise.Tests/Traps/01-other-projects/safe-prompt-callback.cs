// The application's callback only makes the prompt.
// must: move
// project: Shop.Images
public static class Posters
{
    public static async Task<GeneratedImage> DrawAsync(Func<string> prompt) =>
        await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt(), new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 });
}
// project: Shop
Console.WriteLine((await Posters.DrawAsync(() => "a poster")).ImageBytes is not null);
