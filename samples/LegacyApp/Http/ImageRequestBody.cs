using System.Text.Json.Serialization;

namespace LegacyApp.Http;

/// <summary>The body of POST /v1/images/generations.</summary>
public sealed class ImageRequestBody
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public required string Prompt { get; set; }

    [JsonPropertyName("size")]
    public string Size { get; set; } = "1024x1024";

    [JsonPropertyName("n")]
    public int Count { get; set; } = 1;

    [JsonPropertyName("user")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? User { get; set; }
}
