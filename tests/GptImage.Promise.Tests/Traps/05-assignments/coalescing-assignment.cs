// The background is set where there is none yet.
var options = new ImageGenerationOptions();
options.Background ??= GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
