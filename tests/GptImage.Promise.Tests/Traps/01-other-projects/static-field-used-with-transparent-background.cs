// The library's static field is sent by the application together with a transparent background.
// project: Shop.Images
public static class ImageModels
{
    public static readonly string Stickers = "gpt-image-1.5";
}
// project: Shop
var options = new ImageGenerationOptions();
options.Background = "transparent";
GeneratedImage sticker = await new OpenAIClient("sk-demo").GetImageClient(ImageModels.Stickers).GenerateImageAsync("a sticker", options);
Console.WriteLine(sticker.ImageBytes is not null);
