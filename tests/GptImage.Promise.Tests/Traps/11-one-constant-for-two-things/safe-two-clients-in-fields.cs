// Two clients in one class: Azure's has a deployment with a name of its own.
// must: move
using Azure.AI.OpenAI;

Console.WriteLine(await new Studio().DrawAsync("a fox"));

sealed class Studio
{
    private readonly OpenAIClient _openAI = new("sk-demo");
    private readonly OpenAIClient _azure = new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key"));

    public async Task<bool> DrawAsync(string prompt)
    {
        GeneratedImage first = await _openAI.GetImageClient("gpt-image-1").GenerateImageAsync(prompt);
        GeneratedImage second = await _azure.GetImageClient("pictures").GenerateImageAsync(prompt);
        return first.ImageBytes is not null && second.ImageBytes is not null;
    }
}
