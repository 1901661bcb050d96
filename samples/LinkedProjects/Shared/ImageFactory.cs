using OpenAI.Images;

namespace Shared;

/// <summary>Compiled into the shop and into the worker.</summary>
internal static class ImageFactory
{
    public static ImageClient Create(string key) => new("gpt-image-1", key);

    public static async Task<BinaryData> ProductShotAsync(ImageClient client, string product)
    {
        GeneratedImage image = await client.GenerateImageAsync($"A product photo of {product}", new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
            Quality = GeneratedImageQuality.MediumQuality,
        });
        return image.ImageBytes;
    }

    public static async Task<BinaryData> RecolourAsync(string key, string photoPath, string colour)
    {
        var client = new ImageClient("gpt-image-1.5", key);
        GeneratedImage image = await client.GenerateImageEditAsync(photoPath, $"Make it {colour}", new ImageEditOptions
        {
            InputFidelity = ImageInputFidelity.High,
            Quality = GeneratedImageQuality.HighQuality,
        });
        return image.ImageBytes;
    }
}
