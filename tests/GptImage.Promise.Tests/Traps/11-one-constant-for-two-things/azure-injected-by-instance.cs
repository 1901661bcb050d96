// Azure's client is registered as an object, and injected as the official one's type.
using Azure.AI.OpenAI;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
OpenAIClient azure = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));
services.AddSingleton(azure);
services.AddSingleton(provider => provider.GetRequiredService<OpenAIClient>().GetImageClient("gpt-image-1.5"));
using var container = services.BuildServiceProvider();
GeneratedImage image = await container.GetRequiredService<ImageClient>().GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
