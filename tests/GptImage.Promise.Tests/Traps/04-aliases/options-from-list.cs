// The options are taken from a list and changed there.
var all = new List<ImageGenerationOptions> { new() { Quality = "high" } };
all[0].Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", all[0]);
Console.WriteLine(image.ImageBytes is not null);
