// A lambda gives the id, and another set of ids is asked for what it gave.
Func<string> current = () => "gpt-image-1";
var model = current();
if (!new HashSet<string> { "gpt-image-1", "gpt-image-1.5" }.Contains(model)) throw new NotSupportedException(model);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
