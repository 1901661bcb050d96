using System.Buffers;
using System.ClientModel.Primitives;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>The error object of a response.</summary>
internal sealed record ApiFailure(string? Message, string? Type, string? Code, string? Parameter)
{
    // What is shorter stands in ordinary text too: a key "any" in "many".
    private const int ShortestSecret = 8;

    // A page of HTML from a proxy says nothing; an error of the API is short.
    private const int MaximumBytes = 256 * 1024;

    public static ApiFailure None { get; } = new(null, null, null, null);

    /// <summary>The response as an exception.</summary>
    /// <param name="response">What was answered.</param>
    /// <param name="body">Its body, or the event of a stream.</param>
    /// <param name="model">The model that was asked.</param>
    /// <param name="secrets">What must not be repeated: the key that was sent, and where images are.</param>
    public static GptImageApiException ToException(PipelineResponse response, byte[] body, string model, IEnumerable<string> secrets)
    {
        var said = Parse(body);
        var failure = secrets.Aggregate(said with { Message = said.Message ?? response.ReasonPhrase }, (failure, secret) => failure.Without(secret));
        return new GptImageApiException(response, failure, Advice.For(response.Status, failure, model));
    }

    /// <summary>The error in a body; <see cref="None"/> where there is none.</summary>
    public static ApiFailure Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ResponseJson.Default.FailureBody) is { } read ? Of(read) : None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // no JSON, or text that is none
        {
            return None; // The status says enough.
        }
    }

    /// <summary>The body of an error, as far as it is of use: what is cut off, or too long, leaves the status to tell.</summary>
    public static byte[] ReadBody(PipelineResponse response, CancellationToken cancellationToken) =>
        ReadBodyAsync(response, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="ReadBody"/>
    public static async Task<byte[]> ReadBodyAsync(PipelineResponse response, CancellationToken cancellationToken)
    {
        try
        {
            using var buffer = await ResponseBuffer.ReadAsync(response.ContentStream, announced: null, MaximumBytes, cancellationToken).ConfigureAwait(false);
            Rewind(response);
            return buffer.Bytes.ToArray();
        }
        catch (GptImageResponseException)
        {
            return [];
        }
    }

    // A body that stands in memory is read again, by the response itself when it is disposed.
    private static void Rewind(PipelineResponse response)
    {
        if (response.ContentStream is { CanSeek: true } stream)
        {
            stream.Position = 0;
        }
    }

    // Servers have been known to quote the key that they refuse; a URL that they cannot fetch is quoted as easily.
    private ApiFailure Without(string secret) =>
        new(Cleared(Message, secret), Cleared(Type, secret), Cleared(Code, secret), Cleared(Parameter, secret));

    private static string? Cleared(string? text, string secret) => secret.Length < ShortestSecret ? text : text?.Replace(secret, "(withheld)");

    // OpenAI's error is an object; gateways send a text, stand its members beside the rest, or speak as FastAPI does.
    private static ApiFailure Of(FailureBody body)
    {
        var error = body.Error.ValueKind == JsonValueKind.Object
            ? body.Error.Deserialize(ResponseJson.Default.FailureObject)!
            : body;
        var message = Text(error.Message) ?? Text(body.Error) ?? DetailOf(body.Detail);
        return new ApiFailure(message, Text(error.Type), Text(error.Code), Text(error.Parameter));
    }

    // A text, or a list of what is wrong: [{"loc":["body","n"],"msg":"…"}].
    private static string? DetailOf(JsonElement detail)
    {
        var first = detail.ValueKind == JsonValueKind.Array ? detail.EnumerateArray().FirstOrDefault() : detail;
        return first.ValueKind != JsonValueKind.Object ? Text(first)
            : first.TryGetProperty("msg", out var text) || first.TryGetProperty("message", out text) ? Text(text)
            : null;
    }

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };
}
