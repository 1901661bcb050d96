using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptImage.Client;

/// <summary>The small parts of a response. The pictures are read by <see cref="ResponseReader"/>.</summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false)]
[JsonSerializable(typeof(FailureBody))]
[JsonSerializable(typeof(UsageBody))]
internal sealed partial class ResponseJson : JsonSerializerContext;

/// <summary>An error stands in an object of its own, or, in some events and at some gateways, beside the rest.</summary>
internal sealed class FailureBody : FailureObject
{
    [JsonPropertyName("error")]
    public FailureObject? Error { get; set; }
}

/// <summary>Gateways send numbers where the API sends strings.</summary>
internal class FailureObject
{
    [JsonPropertyName("message")]
    public JsonElement Message { get; set; }

    [JsonPropertyName("type")]
    public JsonElement Type { get; set; }

    [JsonPropertyName("code")]
    public JsonElement Code { get; set; }

    [JsonPropertyName("param")]
    public JsonElement Parameter { get; set; }
}

internal sealed class UsageBody
{
    [JsonPropertyName("input_tokens")]
    public long InputTokens { get; set; }

    [JsonPropertyName("output_tokens")]
    public long OutputTokens { get; set; }

    [JsonPropertyName("total_tokens")]
    public long TotalTokens { get; set; }

    [JsonPropertyName("input_tokens_details")]
    public TokenDetails? InputDetails { get; set; }

    [JsonPropertyName("output_tokens_details")]
    public TokenDetails? OutputDetails { get; set; }
}

internal sealed class TokenDetails
{
    [JsonPropertyName("text_tokens")]
    public long TextTokens { get; set; }

    [JsonPropertyName("image_tokens")]
    public long ImageTokens { get; set; }
}
