// The id is in an optional value of the application's own.
// must: move
var model = new Option<string>("gpt-image-1").Value;
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);

sealed record Option<T>(T Value);
