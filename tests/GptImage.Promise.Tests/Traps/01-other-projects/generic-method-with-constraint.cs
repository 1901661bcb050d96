// The library draws anything that describes itself, and the application's type asks for a transparent background.
// project: Shop.Images
public interface IDrawable
{
    static abstract ImageGenerationOptions Options { get; }

    string Prompt { get; }
}

public static class Easel
{
    public static async Task<GeneratedImage> DrawAsync<T>(T drawable)
        where T : IDrawable =>
        await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(drawable.Prompt, T.Options);
}
// project: Shop
Console.WriteLine((await Easel.DrawAsync(new Badge())).ImageBytes is not null);

readonly struct Badge : IDrawable
{
    public static ImageGenerationOptions Options => new() { Background = GeneratedImageBackground.Transparent };

    public string Prompt => "a badge";
}
