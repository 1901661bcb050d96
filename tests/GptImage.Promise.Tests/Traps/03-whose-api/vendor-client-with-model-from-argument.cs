// Neither the vendor's model nor a known host is seen.
// must: silent
var client = new ImageClient(args.FirstOrDefault() ?? string.Concat("grok", "-2-image"), new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri("https://api.x.ai/v1") });
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes });
Console.WriteLine(image.ImageBytes is not null);
