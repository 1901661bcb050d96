using Microsoft.SemanticKernel;

namespace KernelSamples;

public static class AzureTextToImage
{
    public static IKernelBuilder AddImages(this IKernelBuilder builder, string endpoint, string key) =>
        builder.AddAzureOpenAITextToImage("gpt-image-1", endpoint, key); // sent

    public static IKernelBuilder AddPreview(this IKernelBuilder builder, string endpoint, string key) =>
        builder.AddAzureOpenAITextToImage(deploymentName: "drawings", endpoint, key, modelId: "gpt-image-1"); // mentioned
}

public static class TestConfiguration
{
    public static OpenAIConfig OpenAI { get; } = new();

    public class OpenAIConfig
    {
        public string ApiKey { get; set; } = "";

        public string ChatModelId { get; set; } = "gpt-5";
    }
}
