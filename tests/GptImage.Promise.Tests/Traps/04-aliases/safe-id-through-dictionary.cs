// The id is looked up in a dictionary.
// must: move
var models = new Dictionary<string, string> { ["fast"] = "gpt-image-1-mini", ["best"] = "gpt-image-1" };
GeneratedImage image = await new ImageClient(models["best"], "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
