// The gateway's own models take a response format, and which model it is cannot be seen.
Environment.SetEnvironmentVariable("PROMISE_GATEWAY_MODEL", "gpt-image-2-all");
var client = new ImageClient(
    Environment.GetEnvironmentVariable("PROMISE_GATEWAY_MODEL")!,
    new ApiKeyCredential("key"),
    new OpenAIClientOptions { Endpoint = new Uri("https://api.apiyi.com/v1") });
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Uri });
Console.WriteLine(image.ImageUri is not null);
