namespace BotPlatform;

/// <summary>What an operator configures; see the documentation for "gpt-image-1".</summary>
public class ImageGenerationSettings
{
    public string Provider { get; set; } = "openai";

    public string Model { get; set; } = "gpt-image-1"; // sent

    public string? Quality { get; set; }

    public string? Size { get; set; }
}

public class LlmModelSetting
{
    public string Id { get; set; } = null!;

    public string Name { get; set; } = null!;

    public string ApiKey { get; set; } = null!;

    public string? Endpoint { get; set; }

    public decimal PromptCost { get; set; }
}

/// <summary>Prices and limits of what the platform can talk to.</summary>
public static class ModelDirectory
{
    public static readonly List<LlmModelSetting> Known =
    [
        new() { Id = "gpt-5", Name = "gpt-5", PromptCost = 1.25m },
        new() { Id = "gpt-image", Name = "gpt-image-1", PromptCost = 5m }, // mentioned
        new() { Id = "gpt-image", Name = "gpt-image-1-mini", PromptCost = 2m }, // mentioned
    ];

    public static readonly Dictionary<string, decimal> PricePerImage = new()
    {
        ["gpt-image-1"] = 0.042m, // mentioned
        ["gpt-image-1-mini"] = 0.011m, // mentioned
        ["gpt-image-1.5"] = 0.034m, // mentioned
    };

    public static readonly string[] ImageModels =
    [
        "dall-e-3", // mentioned
        "gpt-image-1", // mentioned
        "gpt-image-1.5", // mentioned
    ];

    public static bool IsImageModel(string model) => model is "dall-e-2" or "dall-e-3" or "gpt-image-1"; // mentioned

    public static string DisplayName(string model) => model switch
    {
        "gpt-image-1" => "GPT Image 1", // mentioned
        "gpt-image-1-mini" => "GPT Image 1 mini", // mentioned
        _ => model,
    };
}
