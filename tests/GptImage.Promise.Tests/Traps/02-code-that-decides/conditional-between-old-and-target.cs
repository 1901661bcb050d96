// A flag chooses between the old model and the target, and the price by it.
var isCheap = DateTime.UtcNow.Year > 2000;
var model = isCheap ? "gpt-image-1-mini" : "gpt-image-2";
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(model == "gpt-image-2" ? "premium" : "cheap");
