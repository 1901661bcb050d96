// The program sends the target too, and that takes the other branch.
Console.WriteLine(await Painter.PaintAsync("gpt-image-1"));
Console.WriteLine(await Painter.PaintAsync("gpt-image-2"));

static class Painter
{
    public static async Task<string> PaintAsync(string model)
    {
        var name = model == "gpt-image-1" ? "small" : "large";
        GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
        return image.ImageBytes is null ? "nothing" : name;
    }
}
