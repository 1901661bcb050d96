// A null-conditional assignment sets the background.
ImageGenerationOptions? options = new() { Quality = "high" };
options?.Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
