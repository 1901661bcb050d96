using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>The same picture in the formats that shops ask for.</summary>
public sealed class ExportService(Studio studio)
{
    public async Task<string> JpegAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1");
        var options = new ImageGenerationOptions
        {
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
            OutputCompressionFactor = 85,
        };

        GeneratedImage image = await client.GenerateImageAsync(prompt, options);
        return await studio.SaveAsync(image.ImageBytes, "export.jpg");
    }

    public async Task<string> PngAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1");
        var options = new ImageGenerationOptions
        {
            OutputFileFormat = GeneratedImageFileFormat.Png,
            OutputCompressionFactor = 80, // smaller files, we thought
        };

        GeneratedImage image = await client.GenerateImageAsync(prompt, options);
        return await studio.SaveAsync(image.ImageBytes, "export.png");
    }

    public async Task<string> WebpAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-1-mini");
        GeneratedImage image = await client.GenerateImageAsync(prompt, new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
            OutputFileFormat = new GeneratedImageFileFormat("webp"),
            OutputCompressionFactor = 50,
        });
        return await studio.SaveAsync(image.ImageBytes, "export.webp");
    }
}
