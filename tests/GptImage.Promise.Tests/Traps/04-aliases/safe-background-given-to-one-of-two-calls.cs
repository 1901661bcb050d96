// The background is a parameter with a default, and both calls are fine.
// must: move
Console.WriteLine(await Painter.PaintAsync("a fox", GeneratedImageBackground.Auto));
Console.WriteLine(await Painter.PaintAsync("a hat"));
internal static class Painter
{
    public static async Task<bool> PaintAsync(string prompt, GeneratedImageBackground? background = null)
    {
        GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background });
        return image.ImageBytes is not null;
    }
}
