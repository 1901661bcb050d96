// A lambda that changes options is handed to a method that calls it.
var options = new ImageGenerationOptions();
Apply(options, o => o.Background = GeneratedImageBackground.Transparent);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static void Apply<T>(T target, Action<T> change) => change(target);
