// The method is handed to LINQ, with a list that is computed.
string[] backgrounds = ["opaque", string.Concat("trans", "parent")];
foreach (var task in backgrounds.Select(Painter.PaintAsync)) Console.WriteLine(await task);
Console.WriteLine(await Painter.PaintAsync("opaque"));
internal static class Painter
{
    public static async Task<bool> PaintAsync(string background) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
