// An extension property sets the background.
var options = new ImageGenerationOptions { Quality = "high" };
options.IsCutout = true;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static class OptionsExtensions
{
    extension(ImageGenerationOptions options)
    {
        public bool IsCutout
        {
            get => options.Background == GeneratedImageBackground.Transparent;
            set => options.Background = value ? GeneratedImageBackground.Transparent : GeneratedImageBackground.Auto;
        }
    }
}
