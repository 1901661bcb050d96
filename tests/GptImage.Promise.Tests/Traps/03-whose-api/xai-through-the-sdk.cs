// The official client with xAI's endpoint: what it sends is xAI's.
// must: silent
var options = new OpenAIClientOptions { Endpoint = new Uri("https://api.x.ai/v1") };
var client = new ImageClient("grok-2-image", new ApiKeyCredential("key"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes });
Console.WriteLine(image.ImageBytes is not null);
