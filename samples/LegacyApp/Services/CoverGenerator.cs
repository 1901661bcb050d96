using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>Book covers: one client in a field, options per method.</summary>
public sealed class CoverGenerator
{
    private readonly Studio _studio;
    private readonly ImageClient _client;
    private readonly ImageClient _drafts;

    public CoverGenerator(Studio studio)
    {
        _studio = studio;
        _client = new ImageClient("gpt-image-1", studio.Credential, studio.ClientOptions);
        _drafts = studio.OpenAI.GetImageClient("gpt-image-1-mini");
    }

    /// <summary>For scripts that have nothing but a key.</summary>
    public static ImageClient CreateDefault(string key) => new ImageClient("gpt-image-1", key);

    /// <summary>For scripts that cannot wait.</summary>
    public static ImageClient CreateFast(string key)
    {
        ImageClient client = new("gpt-image-1-mini", key);
        return client;
    }

    public async Task<string> GenerateAsync(string prompt)
    {
        var options = new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1536,
            Quality = GeneratedImageQuality.HighQuality,
            Background = GeneratedImageBackground.Opaque,
        };

        GeneratedImage image = await _client.GenerateImageAsync(prompt, options);
        return await _studio.SaveAsync(image.ImageBytes, "cover.png");
    }

    public async Task<string> DraftAsync(string prompt)
    {
        var options = new ImageGenerationOptions();
        options.Size = GeneratedImageSize.W1024xH1024;
        options.Quality = "low"; // good enough to talk about
        options.ModerationLevel = GeneratedImageModerationLevel.Low;

        GeneratedImage image = await _drafts.GenerateImageAsync(prompt, options);
        return await _studio.SaveAsync(image.ImageBytes, "draft.png");
    }

    public async Task<string> BatchAsync(string prompt, int count)
    {
        GeneratedImageCollection images = await _client.GenerateImagesAsync(prompt, count, new ImageGenerationOptions
        {
            Size = GeneratedImageSize.Auto,
        });
        return await _studio.SaveAsync(images[0].ImageBytes, "batch-0.png");
    }
}
