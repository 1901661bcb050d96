// The id comes out of a task.
// must: move
var model = await Task.FromResult("gpt-image-1");
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
