// The plain client on Azure's endpoint: the id is a deployment.
var options = new OpenAIClientOptions { Endpoint = new Uri("https://contoso.openai.azure.com/openai/v1/") };
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("key"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
