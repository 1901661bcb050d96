// A static abstract member, which the application has, tells the background.
// project: Shop.Images
public interface IStyle { static abstract string Background { get; } }
public static class Painter<TStyle> where TStyle : IStyle
{
    public static async Task<bool> PaintAsync() => (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Background = new GeneratedImageBackground(TStyle.Background) })).Value.ImageBytes is not null;
}
// project: Shop
Console.WriteLine(await Painter<Glass>.PaintAsync());
class Glass : IStyle { public static string Background => "transparent"; }
