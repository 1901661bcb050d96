// A plain client and Azure's stand in one file, each with its own literal.
using Azure.AI.OpenAI;

var azure = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));
GeneratedImage first = await azure.GetImageClient("gpt-image-1").GenerateImageAsync("a fox");
GeneratedImage second = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(first.ImageBytes is not null && second.ImageBytes is not null);
