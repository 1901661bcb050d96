// A deserializer calls the constructor for the member of another type.
Console.WriteLine(await new Painter("opaque").PaintAsync("a fox"));
Console.WriteLine(await JsonSerializer.Deserialize<Job>("""{ "Painter": { "Background": "\u0074ransparent" } }""")!.Painter!.PaintAsync("a fox"));
public class Job { public Painter? Painter { get; set; } }
public class Painter(string background)
{
    public string Background => background;
    public async Task<bool> PaintAsync(string prompt) =>
        (await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = background })).Value.ImageBytes is not null;
}
