// The client is stored under a name, and asked for transparency from there.
var clients = new Dictionary<string, ImageClient> { ["default"] = new("gpt-image-1", "sk-demo") };
GeneratedImage image = await clients["default"].GenerateImageAsync("a fox", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
Console.WriteLine(image.ImageBytes is not null);
