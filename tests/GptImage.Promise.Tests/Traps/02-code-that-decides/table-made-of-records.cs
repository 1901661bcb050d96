// A table is made of records by ToDictionary.
const string Model = "gpt-image-1";
Console.WriteLine(Caps.All[Model].N);
GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
record Cap(string Id, int N);
static class Caps { public static readonly Dictionary<string, Cap> All = new Cap[] { new("gpt-image-1", 1) }.ToDictionary(cap => cap.Id); }
