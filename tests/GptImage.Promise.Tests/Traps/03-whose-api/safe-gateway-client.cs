// The gateway relays OpenAI's model, and has the target.
// must: move
var client = new ImageClient("gpt-image-1.5", new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri("https://api.apiyi.com/v1") });
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "low" });
Console.WriteLine(image.ImageBytes is not null);
