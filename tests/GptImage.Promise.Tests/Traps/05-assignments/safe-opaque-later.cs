// The background is set later, to one that the target takes.
// must: move
ImageGenerationOptions? options = new();
options?.Background = GeneratedImageBackground.Opaque;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
