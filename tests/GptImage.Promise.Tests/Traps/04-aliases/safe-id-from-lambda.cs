// A lambda gives the id.
// must: move
Func<string> model = () => "gpt-image-1";
GeneratedImage image = await new ImageClient(model(), "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 });
Console.WriteLine(image.ImageBytes is not null);
