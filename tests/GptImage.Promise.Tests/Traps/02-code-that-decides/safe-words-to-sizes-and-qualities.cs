// A switch maps words to sizes and qualities; its "hd" is one that no caller of this program asks for.
// must: move
GeneratedImage image = await Drawing.DrawAsync("a fox", "wide", "best");
Console.WriteLine(image.ImageBytes is not null);

static class Drawing
{
    public static async Task<GeneratedImage> DrawAsync(string prompt, string shape, string quality) =>
        await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions
        {
            Size = shape switch
            {
                "wide" => GeneratedImageSize.W1536xH1024,
                "tall" => GeneratedImageSize.W1024xH1536,
                _ => GeneratedImageSize.W1024xH1024,
            },
            Quality = quality switch
            {
                "best" => "high",
                "hd" => "hd",
                _ => "auto",
            },
        });
}
