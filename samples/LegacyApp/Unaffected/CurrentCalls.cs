using System.Net.Http.Json;
using OpenAI.Images;

namespace LegacyApp.Unaffected;

/// <summary>Calls with nothing wrong, and names that merely look alike.</summary>
public sealed class CurrentCalls(Studio studio)
{
    public async Task<string> GenerateAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient("gpt-image-2");
        var options = new ImageGenerationOptions
        {
            Size = new GeneratedImageSize(1280, 720),
            Quality = GeneratedImageQuality.MediumQuality,
            Background = GeneratedImageBackground.Opaque,
            OutputFileFormat = GeneratedImageFileFormat.Jpeg,
            OutputCompressionFactor = 80,
        };

        GeneratedImage image = await client.GenerateImageAsync(prompt, options);
        return await studio.SaveAsync(image.ImageBytes, "current.jpg");
    }

    public async Task<string> ChatAsync(string question)
    {
        var body = new
        {
            model = "gpt-4o",
            messages = new[] { new { role = "user", content = question } },
            response_format = new { type = "text" },
            n = 1,
        };

        using var response = await studio.Http.PostAsJsonAsync("/v1/chat/completions", body);
        response.EnsureSuccessStatusCode();
        return "chat";
    }

    public ImageClient Deployment() => studio.OpenAI.GetImageClient("gpt-image-1-deployment");

    public ImageClient FarFuture() => studio.OpenAI.GetImageClient("gpt-image-10");

    public static string InternalCodeName { get; } = "my-gpt-image-1";
}
