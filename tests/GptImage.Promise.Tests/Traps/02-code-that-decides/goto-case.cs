// Another label jumps to the id's.
Console.WriteLine(await Painter.PaintAsync("gpt-image-1"));
Console.WriteLine(await Painter.PaintAsync("draft"));

static class Painter
{
    public static async Task<string> PaintAsync(string model)
    {
        switch (model)
        {
            case "gpt-image-1":
                GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
                return image.ImageBytes is null ? "nothing" : "drawn";
            case "draft":
                model = "gpt-image-1";
                goto case "gpt-image-1";
            default:
                return "unknown";
        }
    }
}
