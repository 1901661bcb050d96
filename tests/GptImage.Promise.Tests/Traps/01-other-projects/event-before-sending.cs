// The library raises an event with the options before it sends them.
// project: Shop.Images
public sealed class Renderer
{
    public event EventHandler<ImageGenerationOptions>? Sending;

    public async Task<GeneratedImage> RenderAsync(string prompt)
    {
        var options = new ImageGenerationOptions();
        Sending?.Invoke(this, options);
        return await new ImageClient("gpt-image-1.5", "sk-demo").GenerateImageAsync(prompt, options);
    }
}
// project: Shop
var renderer = new Renderer();
renderer.Sending += (_, options) => options.Background = GeneratedImageBackground.Transparent;
Console.WriteLine((await renderer.RenderAsync("a bird")).ImageBytes is not null);
