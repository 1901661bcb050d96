// The receiver of the assignment is chosen by a condition.
var left = new ImageGenerationOptions();
var right = new ImageGenerationOptions { Quality = "low" };
(args.Length == 0 ? left : right).Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", left);
Console.WriteLine(image.ImageBytes is not null);
