// A field of another type holds the method as a function.
Console.WriteLine(await Painter.PaintAsync("opaque"));
Console.WriteLine(await Hooks.Paint(new string([.. "tnerapsnart".Reverse()])));
static class Hooks { public static readonly Func<string, Task<bool>> Paint = Painter.PaintAsync; }
public static class Painter
{
    public static async Task<bool> PaintAsync(string background) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
