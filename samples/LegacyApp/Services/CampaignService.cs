using LegacyApp.Configuration;
using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>Gets its client from outside.</summary>
public sealed class CampaignService
{
    private readonly ImageClient _images;
    private readonly Studio _studio;

    public CampaignService(ImageClient images, Studio studio)
    {
        _images = images;
        _studio = studio;
    }

    public async Task<string> RunAsync(string slogan, bool urgent)
    {
        var options = new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1536xH1024,
            OutputFileFormat = GeneratedImageFileFormat.Png,
        };

        if (urgent)
        {
            options.Quality = GeneratedImageQuality.LowQuality;
        }

        GeneratedImage image = await _images.GenerateImageAsync($"A banner for: {slogan}", options);
        return await _studio.SaveAsync(image.ImageBytes, "campaign.png");
    }
}

/// <summary>Seasonal greetings, on the model that the caller wants.</summary>
public sealed class SeasonalService(Studio studio, string model = "gpt-image-1")
{
    private readonly ImageClient _client = new(model, studio.Credential, studio.ClientOptions);

    public async Task<string> GreetAsync(string season)
    {
        GeneratedImage image = await _client.GenerateImageAsync($"A {season} greeting card");
        return await studio.SaveAsync(image.ImageBytes, $"{season}.png");
    }

    public async Task<string> PreviewAsync(string season, string previewModel = "gpt-image-1-mini")
    {
        var client = studio.OpenAI.GetImageClient(previewModel);
        GeneratedImage image = await client.GenerateImageAsync($"A {season} greeting card, sketch");
        return await studio.SaveAsync(image.ImageBytes, $"{season}-preview.png");
    }

    public async Task<string> CardAsync(string season)
    {
        var client = studio.OpenAI.GetImageClient(ModelIds.ImageModel);
        GeneratedImage image = await client.GenerateImageAsync($"A {season} postcard");
        return await studio.SaveAsync(image.ImageBytes, $"{season}-card.png");
    }

    public async Task<string> StampAsync(string season)
    {
        ImageClient client = new(ModelIds.FastImageModel, studio.Credential, studio.ClientOptions);
        GeneratedImage image = await client.GenerateImageAsync($"A {season} postage stamp");
        return await studio.SaveAsync(image.ImageBytes, $"{season}-stamp.png");
    }
}
