// The assignment is an argument of another call.
var options = new ImageGenerationOptions();
Log(options.Background = GeneratedImageBackground.Transparent);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static void Log(object? value) => Console.WriteLine(value);
