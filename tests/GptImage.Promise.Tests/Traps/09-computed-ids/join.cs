// The parts are joined.
var model = string.Join("-", "gpt-image-1", "mini");
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
