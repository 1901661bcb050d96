// A wrapper hands out the picture, and its caller reads the URL.
var painter = new Painter(new ImageClient("dall-e-3", "sk-demo"));
var image = await painter.PaintAsync("a fox");
Console.WriteLine(image.ImageUri.AbsoluteUri.Length > 0);

sealed class Painter(ImageClient client)
{
    public async Task<GeneratedImage> PaintAsync(string prompt)
    {
        var result = await client.GenerateImageAsync(prompt);
        return result.Value;
    }
}
