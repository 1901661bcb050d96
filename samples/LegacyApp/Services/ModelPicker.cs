using LegacyApp.Configuration;
using OpenAI.Images;

namespace LegacyApp.Services;

/// <summary>Which model a job gets.</summary>
public sealed class ModelPicker(Studio studio)
{
    public async Task<string> RunAsync(JobOptions options)
    {
        var client = studio.OpenAI.GetImageClient(options.Model ?? "gpt-image-1");
        GeneratedImage image = await client.GenerateImageAsync(options.Prompt);
        return await studio.SaveAsync(image.ImageBytes, "picked.png");
    }

    public async Task<string> RunFastAsync(string prompt, bool hurry)
    {
        var model = "gpt-image-1";
        if (hurry)
        {
            model = "gpt-image-1-mini";
        }

        var client = new ImageClient(model, studio.Credential, studio.ClientOptions);
        GeneratedImage image = await client.GenerateImageAsync(prompt);
        return await studio.SaveAsync(image.ImageBytes, "fast.png");
    }

    public async Task<string> RunTierAsync(string prompt, bool premium)
    {
        var client = studio.OpenAI.GetImageClient(premium ? "gpt-image-1.5" : "gpt-image-1-mini");
        GeneratedImage image = await client.GenerateImageAsync(prompt, new ImageGenerationOptions
        {
            Quality = premium ? GeneratedImageQuality.HighQuality : GeneratedImageQuality.LowQuality,
        });
        return await studio.SaveAsync(image.ImageBytes, "tier.png");
    }

    public async Task<string> RunConfiguredAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient(studio.Settings.Model);
        GeneratedImage image = await client.GenerateImageAsync(prompt);
        return await studio.SaveAsync(image.ImageBytes, "configured.png");
    }

    public async Task<string> RunPreviewAsync(string prompt)
    {
        var client = studio.OpenAI.GetImageClient(studio.Settings.PreviewModel);
        GeneratedImage image = await client.GenerateImageAsync(prompt);
        return await studio.SaveAsync(image.ImageBytes, "preview.png");
    }
}
