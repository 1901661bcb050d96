using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>Posters. Written for DALL·E 3, later copied for GPT Image.</summary>
public sealed class PosterService(Studio studio)
{
    public async Task<string> CreateAsync(string title)
    {
        ImageClient client = new("dall-e-3", studio.Credential, studio.ClientOptions);

        ImageGenerationOptions options = new()
        {
            Quality = GeneratedImageQuality.High,
            Size = GeneratedImageSize.W1792xH1024,
            Style = GeneratedImageStyle.Vivid,
            ResponseFormat = GeneratedImageFormat.Bytes
        };

        GeneratedImage image = await client.GenerateImageAsync($"A poster: {title}", options);
        return await studio.SaveAsync(image.ImageBytes, "poster.png");
    }

    public async Task<string> CreateNextAsync(string title)
    {
        ImageClient client = new("gpt-image-1", studio.Credential, studio.ClientOptions);

        ImageGenerationOptions options = new()
        {
            Quality = GeneratedImageQuality.High,
            Size = GeneratedImageSize.W1792xH1024,
            Style = GeneratedImageStyle.Vivid,
            ResponseFormat = GeneratedImageFormat.Bytes
        };

        GeneratedImage image = await client.GenerateImageAsync($"A poster: {title}", options);
        return await studio.SaveAsync(image.ImageBytes, "poster-next.png");
    }

    public async Task<string> CreatePlainAsync(string title)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1");

        var options = new ImageGenerationOptions
        {
            Quality = "standard",
            EndUserId = "poster-desk",
        };
        // Without this the service used to answer with a link.
        options.ResponseFormat = GeneratedImageFormat.Bytes;

        GeneratedImage image = await client.GenerateImageAsync($"A plain poster: {title}", options);
        return await studio.SaveAsync(image.ImageBytes, "poster-plain.png");
    }
}
