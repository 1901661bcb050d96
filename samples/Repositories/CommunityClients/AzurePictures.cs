using System.ClientModel;
using Azure.AI.OpenAI;
using OpenAI;
using OpenAI.Images;

namespace CommunityClients;

public class AzurePictures(string key)
{
    public ImageClient Client() => new AzureOpenAIClient(new Uri("https://pictures.openai.azure.com"), new ApiKeyCredential(key)).GetImageClient("gpt-image-1"); // sent

    public ImageClient Plain() => new(
        "gpt-image-1-mini", // sent
        new ApiKeyCredential(key),
        new OpenAIClientOptions { Endpoint = new Uri("https://pictures.openai.azure.com/openai/v1/") });

    public Task<HttpResponseMessage> Raw(HttpClient http, string prompt) => http.PostAsync(
        "https://pictures.openai.azure.com/openai/deployments/gpt-image-1/images/generations?api-version=2025-04-01-preview", // mentioned
        new StringContent($$"""{ "prompt": "{{prompt}}" }"""));
}
