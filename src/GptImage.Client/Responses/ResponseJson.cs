using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptImage.Client;

/// <summary>Errors. What holds pictures is read by <see cref="ResponseReader"/>.</summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false)]
[JsonSerializable(typeof(FailureBody))]
[JsonSerializable(typeof(FailureObject))]
internal sealed partial class ResponseJson : JsonSerializerContext;

/// <summary>An error stands in an object of its own, or, in some events and at some gateways, beside the rest, or is a text.</summary>
internal sealed class FailureBody : FailureObject
{
    [JsonPropertyName("error")]
    public JsonElement Error { get; set; }

    [JsonPropertyName("detail")]
    public JsonElement Detail { get; set; }
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
