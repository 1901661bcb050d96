// Azure's deployment has its own name, and OpenAI's client the id.
// must: move
using Azure.AI.OpenAI;

var azure = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));
GeneratedImage first = await azure.GetImageClient("pictures").GenerateImageAsync("a fox");
GeneratedImage second = await new OpenAIClient("sk-demo").GetImageClient("gpt-image-1").GenerateImageAsync("a fox");
Console.WriteLine(first.ImageBytes is not null && second.ImageBytes is not null);
