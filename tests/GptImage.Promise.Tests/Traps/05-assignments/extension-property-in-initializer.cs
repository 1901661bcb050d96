// An extension property stands in the object initializer.
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "low", Cutout = true });
Console.WriteLine(image.ImageBytes is not null);

static class OptionsExtensions
{
    extension(ImageGenerationOptions options)
    {
        public bool Cutout
        {
            set
            {
                if (value)
                {
                    options.Background = "transparent";
                }
            }
        }
    }
}
