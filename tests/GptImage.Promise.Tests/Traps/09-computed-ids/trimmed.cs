// The id is trimmed of what it ends with.
var model = "gpt-image-1-mini".TrimEnd('i', 'n', 'm', '-');
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
