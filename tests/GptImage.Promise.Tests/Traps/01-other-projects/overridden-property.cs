// The library reads a virtual property into the request, and the application overrides it.
// project: Shop.Images
public class PictureStyle
{
    public virtual string Background => "opaque";

    public async Task<GeneratedImage> DrawAsync(string prompt) =>
        await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, new ImageGenerationOptions { Background = Background });
}
// project: Shop
Console.WriteLine((await new Sticker().DrawAsync("a cat")).ImageBytes is not null);

sealed class Sticker : PictureStyle
{
    public override string Background => "transparent";
}
