// The client is registered in one place and resolved in another.
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection().AddSingleton(new ImageClient("gpt-image-1", "sk-demo")).AddTransient<Stickers>();
using var provider = services.BuildServiceProvider();
Console.WriteLine(await provider.GetRequiredService<Stickers>().DrawAsync());

sealed class Stickers(ImageClient client)
{
    public async Task<bool> DrawAsync()
    {
        GeneratedImage image = await client.GenerateImageAsync("a sticker", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
        return image.ImageBytes is not null;
    }
}
