// The options' type has another name in this file.
using Drawing = OpenAI.Images.ImageGenerationOptions;
using Ground = OpenAI.Images.GeneratedImageBackground;

Drawing drawing = new() { Quality = "high" };
drawing.Background = Ground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", drawing);
Console.WriteLine(image.ImageBytes is not null);
