// Two backgrounds are swapped.
var first = new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent };
var second = new ImageGenerationOptions { Background = GeneratedImageBackground.Opaque };
(first.Background, second.Background) = (second.Background, first.Background);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", second);
Console.WriteLine(image.ImageBytes is not null);
