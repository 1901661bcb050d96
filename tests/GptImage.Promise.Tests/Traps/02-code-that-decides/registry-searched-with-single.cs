// The registry has one entry for each old model, and no other.
var registry = new List<ModelInfo> { new("gpt-image-1", 16), new("gpt-image-1.5", 16), new("dall-e-2", 1) };
const string model = "gpt-image-1.5";
var info = registry.Single(entry => entry.Id == model);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(info.MaxImages);

sealed record ModelInfo(string Id, int MaxImages);
