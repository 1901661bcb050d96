// The options pass as an object and are cast back.
object boxed = new ImageGenerationOptions { Quality = "medium" };
((ImageGenerationOptions)boxed).Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", (ImageGenerationOptions)boxed);
Console.WriteLine(image.ImageBytes is not null);
