using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>Pictures that are laid over something else.</summary>
public sealed class LogoDesigner(Studio studio)
{
    public async Task<string> DesignAsync(string company)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1.5");
        var options = new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
            Quality = GeneratedImageQuality.HighQuality,
            Background = GeneratedImageBackground.Transparent,
            OutputFileFormat = GeneratedImageFileFormat.Png,
        };

        GeneratedImage image = await client.GenerateImageAsync($"A flat logo for {company}", options);
        return await studio.SaveAsync(image.ImageBytes, "logo.png");
    }

    public async Task<string> StickerAsync(string motif)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1.5");
        var options = new ImageGenerationOptions
        {
            Background = GeneratedImageBackground.Transparent,
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
        };

        GeneratedImage image = await client.GenerateImageAsync($"{motif}, die-cut sticker", options);
        return await studio.SaveAsync(image.ImageBytes, "sticker.jpg");
    }
}
