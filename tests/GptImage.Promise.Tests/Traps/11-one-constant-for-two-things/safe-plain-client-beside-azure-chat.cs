// Azure's client is used for something else; the plain client draws.
// must: move
using Azure.AI.OpenAI;

var azure = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));
var chat = azure.GetChatClient("my-chat");
Console.WriteLine(chat is not null);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
