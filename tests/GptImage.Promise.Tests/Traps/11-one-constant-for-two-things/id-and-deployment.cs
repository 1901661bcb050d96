// One constant is OpenAI's id and Azure's deployment.
using Azure.AI.OpenAI;

const string model = "gpt-image-1";
GeneratedImage first = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
GeneratedImage second = await new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key")).GetImageClient(model).GenerateImageAsync("a fox");
Console.WriteLine(first.ImageBytes is not null && second.ImageBytes is not null);
