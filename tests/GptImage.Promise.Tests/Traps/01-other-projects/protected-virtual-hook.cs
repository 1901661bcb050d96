// The library's class lets a derived class prepare the options, and the application's makes them transparent.
// project: Shop.Images
public class PictureMaker
{
    public async Task<GeneratedImage> MakeAsync(string prompt)
    {
        var options = new ImageGenerationOptions { Quality = "high" };
        Prepare(options);
        return await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, options);
    }

    protected virtual void Prepare(ImageGenerationOptions options)
    {
    }
}
// project: Shop
Console.WriteLine((await new LogoMaker().MakeAsync("a logo")).ImageBytes is not null);

sealed class LogoMaker : PictureMaker
{
    protected override void Prepare(ImageGenerationOptions options) => options.Background = GeneratedImageBackground.Transparent;
}
