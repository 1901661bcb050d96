// The client is made when it is needed.
// must: move
var client = new Lazy<ImageClient>(() => new ImageClient("gpt-image-1.5", "sk-demo"));
GeneratedImage image = await client.Value.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "medium" });
Console.WriteLine(image.ImageBytes is not null);
