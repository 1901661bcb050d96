// The registry has the old model and the target: after a rename there are two of the same.
var registry = new[] { new ModelInfo("gpt-image-1", "classic"), new ModelInfo("gpt-image-2", "new") };
var byId = registry.ToDictionary(entry => entry.Id);
GeneratedImage image = await new ImageClient(registry[0].Id, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(byId.Count);

sealed record ModelInfo(string Id, string Label);
