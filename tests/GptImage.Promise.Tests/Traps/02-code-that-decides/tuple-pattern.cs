// A tuple pattern with the id decides the size, and throws for what it does not know.
var (model, format) = ("gpt-image-1", "wide");
var size = (model, format) switch
{
    ("dall-e-3", "wide") => GeneratedImageSize.W1792xH1024,
    ("gpt-image-1", "wide") => GeneratedImageSize.W1536xH1024,
    ("gpt-image-1", _) => GeneratedImageSize.W1024xH1024,
    _ => throw new NotSupportedException(),
};
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Size = size });
Console.WriteLine(image.ImageBytes is not null);
