using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace PictureGateway;

public sealed class GenerateImageRequest
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1"; // sent

    [JsonPropertyName("prompt")]
    [Required]
    public required string Prompt { get; set; }

    [JsonPropertyName("n")]
    public int Count { get; set; } = 1;

    [JsonPropertyName("quality")]
    public string? Quality { get; set; }

    [JsonPropertyName("output_format")]
    public string? OutputFormat { get; set; }
}

public sealed record EditRequest(
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("image")] string Image,
    [property: JsonPropertyName("model")] string Model = "gpt-image-1.5"); // sent

/// <summary>What our own clients send us.</summary>
public sealed class DrawCommand
{
    /// <example>gpt-image-1</example>
    [DefaultValue("gpt-image-1")] // mentioned
    [Description("One of dall-e-3, gpt-image-1")] // mentioned
    public string? Engine { get; set; }

    public string Text { get; set; } = "";
}

public enum PictureModel
{
    [EnumMember(Value = "dall-e-3")] // mentioned
    Classic,

    [EnumMember(Value = "gpt-image-1")] // mentioned
    Standard,
}

public sealed class ImagesResponse
{
    [JsonPropertyName("data")]
    public List<ImageData> Data { get; set; } = [];

    public sealed class ImageData
    {
        [JsonPropertyName("b64_json")]
        public string? Base64 { get; set; }
    }
}
