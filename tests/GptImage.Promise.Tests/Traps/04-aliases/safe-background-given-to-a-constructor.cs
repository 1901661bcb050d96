// The background is a parameter of a primary constructor, and the object is handed to another.
// must: move
var studio = new Studio(new Painter("opaque"));
Console.WriteLine(await studio.RunAsync("a fox"));
public class Studio(Painter painter) { public Task<bool> RunAsync(string prompt) => painter.PaintAsync(prompt); }
public class Painter(string background)
{
    public async Task<bool> PaintAsync(string prompt) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
