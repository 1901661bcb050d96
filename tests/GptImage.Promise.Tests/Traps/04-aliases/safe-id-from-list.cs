// The id is the first of a list.
// must: move
var models = new List<string> { "gpt-image-1" };
GeneratedImage image = await new ImageClient(models[0], "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
