// The resource's name comes from outside, and the rest of the host is Azure's.
var resource = args.FirstOrDefault() ?? "contoso";
var options = new OpenAIClientOptions { Endpoint = new Uri($"https://{resource}.openai.azure.com/openai/v1/") };
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("key"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
