// The version is appended: the part alone is no id.
var model = string.Concat("gpt-image-1", ".5");
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
