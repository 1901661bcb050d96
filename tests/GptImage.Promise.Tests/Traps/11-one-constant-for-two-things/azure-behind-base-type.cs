// Azure's client is held as the official one's type.
using Azure.AI.OpenAI;

OpenAIClient client = args.Length == 0
    ? new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"))
    : new OpenAIClient("sk-demo");
GeneratedImage image = await client.GetImageClient("gpt-image-1").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
