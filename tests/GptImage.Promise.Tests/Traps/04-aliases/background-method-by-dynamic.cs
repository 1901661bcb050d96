// One call of the method is by way of dynamic.
dynamic painter = new Painter();
Console.WriteLine(await painter.PaintAsync("a fox", string.Concat("trans", "parent")));
Console.WriteLine(await new Painter().PaintAsync("a fox", "opaque"));
internal class Painter
{
    public async Task<bool> PaintAsync(string prompt, string background) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
