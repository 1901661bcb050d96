// A generic method tells a deserializer of the type without its name.
var painter = Read(new Painter("opaque"), """{ "Background": "\u0074ransparent" }""");
Console.WriteLine(await painter.PaintAsync("a fox"));
static T Read<T>(T example, string json) => JsonSerializer.Deserialize<T>(json)!;
public class Painter(string background)
{
    public string Background => background;
    public async Task<bool> PaintAsync(string prompt) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
