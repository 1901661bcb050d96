// An allow-list refuses every model that it does not name.
var allowed = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "gpt-image-1", "gpt-image-1.5", "dall-e-3" };
GeneratedImage image = await Open("gpt-image-1").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

ImageClient Open(string model) => allowed.Contains(model) ? new(model, "sk-demo") : throw new ArgumentException($"{model} is not allowed");
