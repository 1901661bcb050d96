// Azure's client is injected as the official one's type.
using Azure.AI.OpenAI;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton<OpenAIClient>(_ => new AzureOpenAIClient(new Uri("https://contoso.openai.azure.com"), new ApiKeyCredential("key")));
services.AddSingleton<Painter>();
using var provider = services.BuildServiceProvider();
Console.WriteLine(await provider.GetRequiredService<Painter>().PaintAsync("a fox"));

sealed class Painter(OpenAIClient client)
{
    public async Task<bool> PaintAsync(string prompt)
    {
        GeneratedImage image = await client.GetImageClient("gpt-image-1").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
