// A part is inserted at the end.
var model = "gpt-image-1".Insert(11, "-mini");
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
