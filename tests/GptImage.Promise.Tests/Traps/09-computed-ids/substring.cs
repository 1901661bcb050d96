// The id is cut from a longer name.
var name = "gpt-image-1-mini";
GeneratedImage image = await new ImageClient(name[..11], "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
