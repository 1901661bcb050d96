// A dictionary holds the id, and what comes out of it also names a file.
var models = new Dictionary<string, string> { ["best"] = "gpt-image-1" };
File.WriteAllText("gpt-image-1.txt", "a fox");
var model = models["best"];
var prompt = File.ReadAllText(model + ".txt");
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
Console.WriteLine(prompt);
