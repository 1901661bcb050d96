// The library asks a function of the application for the options.
// project: Shop.Images
public sealed class Gallery(Func<ImageGenerationOptions> options)
{
    public async Task<GeneratedImage> AddAsync(string prompt) => await new ImageClient("gpt-image-1.5", "sk-demo").GenerateImageAsync(prompt, options());
}
// project: Shop
var gallery = new Gallery(() => new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
Console.WriteLine((await gallery.AddAsync("a kite")).ImageBytes is not null);
