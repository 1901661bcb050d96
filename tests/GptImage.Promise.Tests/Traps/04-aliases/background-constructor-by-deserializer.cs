// A deserializer calls the constructor, too.
Console.WriteLine(await new Painter("opaque").PaintAsync("a fox"));
Console.WriteLine(await JsonSerializer.Deserialize<List<Painter>>("""[{ "background": "\u0074ransparent" }]""", new JsonSerializerOptions { PropertyNameCaseInsensitive = true })![0].PaintAsync("a fox"));
public class Painter(string background)
{
    public string Background => background;
    public async Task<bool> PaintAsync(string prompt) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
