using OpenAI;
using OpenAI.Images;

namespace DevTool;

public class LlmClientWrapper(LlmConfiguration configuration)
{
    private readonly OpenAIClient _api = new(configuration.ApiKey);

    public async Task<LlmResponse<byte[]>> GetImage(string prompt, CancellationToken cancel)
    {
        var client = _api.GetImageClient(configuration.ImageModel);
        var options = new ImageGenerationOptions()
        {
            Size = GeneratedImageSize.W1792xH1024,
            Quality = GeneratedImageQuality.High, // refused: GIM108
            Style = GeneratedImageStyle.Vivid, // refused: GIM107
            ResponseFormat = GeneratedImageFormat.Bytes, // refused: GIM107
        };
        var image = await client.GenerateImageAsync(prompt, options, cancel);
        return new LlmResponse<byte[]>(image.Value.ImageBytes.ToArray(), new TokenUsage(configuration.ImageModel, 0));
    }
}

public record TokenUsage(string ModelName, int Tokens);

public record LlmResponse<T>(T Result, TokenUsage Usage);

public static class ImageCommands
{
    private static readonly string[] Variants = ["--draft", "--final"];

    public static async Task<int> DrawAsync(string[] args)
    {
        var model = args.Contains(Variants[0]) ? "gpt-image-1-mini" : "gpt-image-1.5"; // sent
        var client = new ImageClient(model, Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        var result = await client.GenerateImageAsync(args[^1]);
        await File.WriteAllBytesAsync("drawing.png", result.Value.ImageBytes.ToArray());
        return 0;
    }

    public static async Task EditAsync(string file, string instruction)
    {
        ImageClient client = new("gpt-image-1", Environment.GetEnvironmentVariable("OPENAI_API_KEY")); // sent
        await client.GenerateImageEditAsync(file, instruction, new ImageEditOptions { Size = GeneratedImageSize.W512xH512 }); // refused: GIM109
    }

    public static void Help()
    {
        Console.WriteLine("draw [--draft] PROMPT");
        Console.WriteLine("  --draft  uses gpt-image-1-mini, else gpt-image-1.5"); // mentioned
        Console.WriteLine("Models: {0}, {1}", "gpt-image-1", "gpt-image-1-mini"); // mentioned
    }
}
