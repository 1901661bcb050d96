using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotPlatform;

public class ImageGenerationPlugin
{
    public const string DefaultModel = "gpt-image-1-mini"; // sent

    public void RegisterDI(IServiceCollection services, IConfiguration config)
    {
        services.Configure<ImageGenerationSettings>(config.GetSection("ImageGeneration"));
        services.PostConfigure<ImageGenerationSettings>(settings => settings.Model ??= "gpt-image-1"); // sent
        services.AddScoped<IImageCompletion, ImageCompletionProvider>();
    }
}

public class ImageHandlerFunction(IServiceProvider services, ImageGenerationSettings settings, ILogger<ImageHandlerFunction> logger)
{
    public async Task<string> Execute(string arguments)
    {
        var description = JsonDocument.Parse(arguments).RootElement.GetProperty("description").GetString() ?? "";
        var completion = services.GetRequiredService<IImageCompletion>();
        completion.SetModelName(SelectModel(settings));
        var bytes = await completion.GetImageGeneration(description, new Dictionary<string, string>());
        logger.LogInformation("An image of {Length} bytes was drawn, as gpt-image-1 would", bytes.Length);
        return Convert.ToBase64String(bytes);
    }

    private static string SelectModel(ImageGenerationSettings? settings)
    {
        var model = settings?.Model;
        if (!string.IsNullOrEmpty(model))
        {
            return model;
        }

        return "gpt-image-1-mini"; // sent
    }

    public Task<byte[]> Preview(string text)
    {
        var completion = services.GetRequiredService<IImageCompletion>();
        completion.SetModelName(ImageGenerationPlugin.DefaultModel);
        return completion.GetImageGeneration(text, new Dictionary<string, string> { ["image_size"] = "1024x1024" });
    }
}
