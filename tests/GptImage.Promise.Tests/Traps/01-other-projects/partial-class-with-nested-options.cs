// The library's own options are nested in a partial class, and the application sets what is copied into the request.
// project: Shop.Images
// file: Painter.cs
public sealed partial class Painter(Painter.Style style)
{
    public async Task<GeneratedImage> PaintAsync(string prompt) => await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, style.Request);
}
// file: Painter.Style.cs
public sealed partial class Painter
{
    public sealed class Style
    {
        public ImageGenerationOptions Request { get; init; } = new();
    }
}
// project: Shop
var style = new Painter.Style { Request = { Background = GeneratedImageBackground.Transparent } };
Console.WriteLine((await new Painter(style).PaintAsync("a rose")).ImageBytes is not null);
