// One client is injected and plain; another one, with a model that has transparency, is asked for it.
// must: move
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection().AddSingleton(new ImageClient("gpt-image-1", "sk-demo")).AddTransient<Photos>();
using var provider = services.BuildServiceProvider();
Console.WriteLine(await provider.GetRequiredService<Photos>().DrawAsync());
Console.WriteLine(await Logos.DrawAsync());

sealed class Photos(ImageClient client)
{
    public async Task<bool> DrawAsync()
    {
        GeneratedImage image = await client.GenerateImageAsync("a photo", new ImageGenerationOptions { Quality = "high" });
        return image.ImageBytes is not null;
    }
}

static class Logos
{
    private static readonly HttpClient Http = new();

    public static async Task<int> DrawAsync()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://api.x.ai/v1/images/generations")
        {
            Content = JsonContent.Create(new { model = "grok-2-image", prompt = "a logo", background = "transparent" }),
        };
        return (int)(await Http.SendAsync(message)).StatusCode;
    }
}
