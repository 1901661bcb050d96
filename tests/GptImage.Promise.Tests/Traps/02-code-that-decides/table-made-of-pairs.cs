// A table is made of pairs.
const string Model = "gpt-image-1";
var known = new Dictionary<string, int>(new[] { KeyValuePair.Create("gpt-image-1", 1) });
Console.WriteLine(known[Model]);
GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
