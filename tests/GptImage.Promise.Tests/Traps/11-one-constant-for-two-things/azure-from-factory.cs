// A factory decides whether the client is Azure's, and the caller names the model.
// file: Clients.cs
using Azure.AI.OpenAI;

public static class Clients
{
    public static OpenAIClient Create() => new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));
}
// file: Program.cs
GeneratedImage image = await Clients.Create().GetImageClient("gpt-image-1").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
