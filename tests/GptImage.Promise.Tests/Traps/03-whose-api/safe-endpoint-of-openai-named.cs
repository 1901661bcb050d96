// The client names OpenAI's own endpoint.
// must: move
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-demo"), new OpenAIClientOptions { Endpoint = new Uri("https://api.openai.com/v1") });
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 });
Console.WriteLine(image.ImageBytes is not null);
