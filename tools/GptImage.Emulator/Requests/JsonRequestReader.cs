using System.Text.Json;
using System.Text.Unicode;

namespace GptImage.Emulator;

/// <summary>Reads requests in JSON.</summary>
internal static class JsonRequestReader
{
    private const string Images = "images";

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly int LongestImageUrl = new EditLimits().MaximumImageUrlLength;

    /// <summary>Reads the body as an object.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static async Task<JsonDocument> ReadBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        var json = body.GetBuffer().AsMemory(0, (int)body.Length);
        json = json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        JsonDocument document;
        try
        {
            CheckText(json.Span);
            document = JsonDocument.Parse(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RefusedException(EnvelopeErrors.NotJson());
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        throw new RefusedException(EnvelopeErrors.NotJson());
    }

    /// <summary>Reads a request to generations or edits.</summary>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public static async Task<ReceivedRequest> ReadAsync(HttpRequest http, ImageEndpoint endpoint, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync(http, cancellationToken);
        var request = new ReceivedRequest(endpoint);
        foreach (var property in body.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue; // the same as not sent
            }

            if (endpoint != ImageEndpoint.Edits || !TryReadImages(property, request))
            {
                request.Add(ReceivedParameter.Of(property));
            }
        }

        return request;
    }

    /// <summary>Reads an image that JSON refers to: <c>image_url</c> or <c>file_id</c>, and not both.</summary>
    /// <param name="reference">What refers to it.</param>
    /// <param name="path">Where that stands, for errors.</param>
    /// <param name="request">Takes what is wrong with it.</param>
    public static ReceivedImage ReadImage(JsonElement reference, string path, ReceivedRequest request)
    {
        var url = reference.StringOf("image_url");
        if (url is null == reference.StringOf("file_id") is null)
        {
            request.Faults.Add(new(RequestFaultKind.Image, EnvelopeErrors.ImageReference(path)));
        }

        return url is null ? ReceivedImage.Elsewhere : ReadUrl(url, $"{path}.image_url", request);
    }

    // A parser that reads bytes lets text through that is none: it fails where the text is asked for.
    private static void CheckText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("The body is no UTF-8.");
        }

        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            if (reader.ValueIsEscaped && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }

    private static bool TryReadImages(JsonProperty property, ReceivedRequest request)
    {
        switch (property.Name)
        {
            case ParameterNames.Image:
                request.Faults.Add(new(RequestFaultKind.UnknownParameter, EnvelopeErrors.ImageInJson()));
                return true;
            case ParameterNames.Mask:
                request.Mask = ReadImage(property.Value, ParameterNames.Mask, request);
                return true;
            case ParameterNames.Markup:
                request.Faults.Add(new(RequestFaultKind.UnknownParameter, EnvelopeErrors.MarkupInJson()));
                return true;
            case Images when property.Value.ValueKind == JsonValueKind.Array:
                request.Images.AddRange(property.Value.EnumerateArray().Select((image, index) => ReadImage(image, $"{Images}[{index}]", request)));
                return true;
            case Images:
                request.Faults.Add(new(RequestFaultKind.Type, EnvelopeErrors.WrongType(Images, "an array", property.Value)));
                return true;
            default:
                return false;
        }
    }

    // Only data: URLs are looked into. The emulator makes no calls of its own.
    private static ReceivedImage ReadUrl(string url, string path, ReceivedRequest request)
    {
        if (url.Length > LongestImageUrl)
        {
            request.Faults.Add(new(RequestFaultKind.Image, EnvelopeErrors.TooLong(path, LongestImageUrl, url.Length)));
            return ReceivedImage.Elsewhere;
        }

        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return ReceivedImage.Elsewhere;
        }

        const string marker = ";base64,";
        var start = url.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        var content = start < 0 ? [] : url.AsSpan(start + marker.Length);
        var bytes = new byte[(content.Length / 4 * 3) + 3];
        if (start >= 0 && Convert.TryFromBase64Chars(content, bytes, out var length))
        {
            return new ReceivedImage(length, ImageHeader.Read(bytes.AsSpan(0, Math.Min(length, ImageHeader.BytesNeeded))));
        }

        request.Faults.Add(new(RequestFaultKind.Image, EnvelopeErrors.NotBase64(path)));
        return ReceivedImage.Elsewhere;
    }
}
