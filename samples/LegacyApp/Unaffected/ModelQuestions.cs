using OpenAI.Images;

namespace LegacyApp.Unaffected;

/// <summary>Code that asks which model it has, and does the right thing for each.</summary>
public static class ModelQuestions
{
    public static bool IsOriginal(string model) => model == "gpt-image-1";

    public static bool IsMini(string model) => string.Equals(model, "gpt-image-1-mini", StringComparison.OrdinalIgnoreCase);

    public static bool TakesInputFidelity(string model) => model is "gpt-image-1" or "gpt-image-1.5";

    public static bool IsGptImageModel(string model) => model.StartsWith("gpt-image-", StringComparison.Ordinal);

    /// <summary>Only DALL·E takes response_format and style.</summary>
    public static ImageGenerationOptions OptionsFor(string model)
    {
        var options = new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 };
        if (!IsGptImageModel(model))
        {
            options.ResponseFormat = GeneratedImageFormat.Bytes;
            options.Style = GeneratedImageStyle.Natural;
        }

        return options;
    }

    /// <summary>The same for a body.</summary>
    public static Dictionary<string, object?> BodyFor(string model, string prompt)
    {
        var body = new Dictionary<string, object?> { ["model"] = model, ["prompt"] = prompt };
        if (!IsGptImageModel(model))
        {
            body["response_format"] = "b64_json";
        }

        return body;
    }
}
