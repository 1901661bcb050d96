// The receiver of the assignment is one of two.
ImageGenerationOptions? mine = null;
var shared = new ImageGenerationOptions();
(mine ?? shared).Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", shared);
Console.WriteLine(image.ImageBytes is not null);
