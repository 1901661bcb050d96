// A lookup is made of tuples.
const string Model = "gpt-image-1";
var known = new[] { ("gpt-image-1", 1) }.ToLookup(item => item.Item1, item => item.Item2);
if (!known.Contains(Model)) throw new InvalidOperationException("unknown");
GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
