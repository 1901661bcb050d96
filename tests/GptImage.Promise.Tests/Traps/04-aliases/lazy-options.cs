// The options are made when they are needed, and changed after that.
var lazy = new Lazy<ImageGenerationOptions>(() => new() { Quality = "high" });
lazy.Value.Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", lazy.Value);
Console.WriteLine(image.ImageBytes is not null);
