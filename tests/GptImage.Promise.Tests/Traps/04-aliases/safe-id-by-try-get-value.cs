// The id is looked up with TryGetValue.
// must: move
var models = new Dictionary<string, string> { ["best"] = "gpt-image-1" };
if (!models.TryGetValue("best", out var model)) return;
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
