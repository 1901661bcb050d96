// The library's service takes options, and the application's are transparent.
// project: Shop.Images
public sealed class IconService
{
    private readonly ImageClient _client = new("gpt-image-1-mini", "sk-demo");

    public async Task<BinaryData> CreateAsync(string prompt, ImageGenerationOptions options)
    {
        options.OutputFileFormat = GeneratedImageFileFormat.Png;
        var result = await _client.GenerateImageAsync(prompt, options);
        return result.Value.ImageBytes;
    }
}
// project: Shop
var icons = new IconService();
var transparent = new ImageGenerationOptions { Background = new GeneratedImageBackground("transparent") };
Console.WriteLine((await icons.CreateAsync("a cart", transparent)).ToMemory().Length > 0);
