// One creation names no type, and its argument is computed.
Painter[] all = [new("opaque"), new(new string([.. "tnerapsnart".Reverse()]))];
foreach (var painter in all) Console.WriteLine(await painter.PaintAsync("a fox"));
public class Painter(string background)
{
    public async Task<bool> PaintAsync(string prompt) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
