// The official client is given another vendor's endpoint by an assignment.
// must: silent
var options = new OpenAIClientOptions();
options.Endpoint = new Uri("https://api.together.xyz/v1");
var client = new OpenAIClient(new ApiKeyCredential("key"), options).GetImageClient("black-forest-labs/FLUX.1-schnell");
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes, Quality = "hd" });
Console.WriteLine(image.ImageBytes is not null);
