// An own method copies options and makes the copy transparent.
var plain = new ImageGenerationOptions { Quality = "high" };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", Copy(plain, GeneratedImageBackground.Transparent));
Console.WriteLine(image.ImageBytes is not null);

static ImageGenerationOptions Copy(ImageGenerationOptions source, GeneratedImageBackground background) =>
    new() { Quality = source.Quality, Size = source.Size, Background = background };
