// The library calls back with the options, and the application's callback makes them transparent.
// project: Shop.Images
public static class Drawing
{
    public static async Task<GeneratedImage> DrawAsync(string prompt, Action<ImageGenerationOptions>? configure = null)
    {
        var options = new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 };
        configure?.Invoke(options);
        return await new OpenAIClient("sk-demo").GetImageClient("gpt-image-1").GenerateImageAsync(prompt, options);
    }
}
// project: Shop
var image = await Drawing.DrawAsync("a leaf", options => options.Background = GeneratedImageBackground.Transparent);
Console.WriteLine(image.ImageBytes is not null);
