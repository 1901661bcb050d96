using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Microsoft.SemanticKernel.TextToImage;

namespace KernelSamples;

public sealed class TextToImageStep(IConfiguration configuration)
{
    public Kernel Create() => Kernel.CreateBuilder()
        .AddOpenAITextToImage(apiKey: configuration["OpenAI:ApiKey"]!, modelId: "gpt-image-1") // sent
        .Build();

    public Kernel CreateWithDefault()
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAITextToImage(configuration["OpenAI:ApiKey"]!); // sent, as the package says
        return builder.Build();
    }

    public Kernel CreateFromConfiguration() => Kernel.CreateBuilder()
        .AddOpenAITextToImage(configuration["OpenAI:ApiKey"]!, null, configuration["OpenAI:ImageModelId"] ?? "gpt-image-1.5", "drawing") // sent
        .Build();

    public void Register(IServiceCollection services)
    {
        services.AddKernel();
        services.AddOpenAITextToImage("key", modelId: "gpt-image-1-mini"); // sent
    }

    public ITextToImageService Service(string key) => new OpenAITextToImageService(key, null, "gpt-image-1"); // sent

    public async Task<ReadOnlyMemory<byte>?> RunAsync(Kernel kernel, string description)
    {
        var service = kernel.GetRequiredService<ITextToImageService>();
        var images = await service.GetImageContentsAsync(new TextContent(description), new OpenAITextToImageExecutionSettings
        {
            Size = (256, 256), // refused: GIM109
            Quality = "high", // refused: GIM108
            Style = "vivid", // refused: GIM107
            ResponseFormat = "url", // refused: GIM107
        });
        return images[0].Data;
    }

    public static string Describe() => "Draws with gpt-image-1 unless told otherwise."; // mentioned
}
