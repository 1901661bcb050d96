// One call of the method is by reflection.
Console.WriteLine(await Painter.PaintAsync("a fox", "opaque"));
Console.WriteLine(await (Task<bool>)typeof(Painter).GetMethod("Paint" + "Async")!.Invoke(null, ["a fox", "trans" + "parent".ToLower()])!);
internal static class Painter
{
    public static async Task<bool> PaintAsync(string prompt, string background) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
