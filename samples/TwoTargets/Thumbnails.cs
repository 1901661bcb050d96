using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using OpenAI;
using OpenAI.Images;

namespace TwoTargets;

/// <summary>Thumbnails for old and new frameworks alike.</summary>
public sealed class Thumbnails
{
    private readonly ImageClient _client;

    public Thumbnails(OpenAIClient client, string? model = null)
    {
        _client = client.GetImageClient(model ?? "gpt-image-1");
    }

    /// <summary>A client for the picture that is shown first.</summary>
    public static ImageClient CreateTitleClient(string key)
    {
#if NETSTANDARD2_0
        return new ImageClient("gpt-image-1-mini", key);
#else
        ImageClient client = new("gpt-image-1.5", key);
        return client;
#endif
    }

    /// <summary>Draws a thumbnail and writes it to a file.</summary>
    public async Task DrawAsync(string prompt, string path, CancellationToken cancellationToken = default)
    {
        var options = new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
            Quality = GeneratedImageQuality.LowQuality,
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
            OutputCompressionFactor = 60,
        };

        GeneratedImage image = await _client.GenerateImageAsync(prompt, options, cancellationToken).ConfigureAwait(false);
#if NET
        await File.WriteAllBytesAsync(path, image.ImageBytes.ToArray(), cancellationToken).ConfigureAwait(false);
#else
        File.WriteAllBytes(path, image.ImageBytes.ToArray());
#endif
    }

    /// <summary>Crops a photo to its subject.</summary>
    public static async Task<BinaryData> CropAsync(OpenAIClient openAI, string photoPath)
    {
        var client = openAI.GetImageClient("gpt-image-1");
        var options = new ImageEditOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
#if NET
            Quality = GeneratedImageQuality.MediumQuality,
#endif
            InputFidelity = ImageInputFidelity.High, // the subject must stay itself
        };

        GeneratedImage image = await client.GenerateImageEditAsync(photoPath, "Crop to the main subject", options).ConfigureAwait(false);
        return image.ImageBytes;
    }
}
