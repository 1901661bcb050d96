// A format string makes the id.
var model = string.Format("{0}.{1}", "gpt-image-1", 5);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
