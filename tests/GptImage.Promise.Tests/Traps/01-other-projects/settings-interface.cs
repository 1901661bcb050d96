// The library takes the background from an interface that the application implements.
// project: Shop.Images
public interface IImageSettings
{
    string? Background { get; }
}

public sealed class Painter(IImageSettings settings)
{
    private readonly ImageClient _client = new("gpt-image-1", "sk-demo");

    public async Task<GeneratedImage> PaintAsync(string prompt)
    {
        var options = new ImageGenerationOptions();
        if (settings.Background is { } background)
        {
            options.Background = background;
        }

        return await _client.GenerateImageAsync(prompt, options);
    }
}
// project: Shop
Console.WriteLine((await new Painter(new Cutouts()).PaintAsync("a shoe")).ImageBytes is not null);

sealed class Cutouts : IImageSettings
{
    public string? Background => "transparent";
}
