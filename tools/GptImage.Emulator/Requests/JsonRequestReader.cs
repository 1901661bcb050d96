using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>Reads requests in JSON.</summary>
internal static class JsonRequestReader
{
    private const string Images = "images";

    private static readonly int LongestImageUrl = new EditLimits().MaximumImageUrlLength;

    /// <summary>Reads the body as an object.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static async Task<JsonDocument> ReadBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(http.Body, default, cancellationToken);
        }
        catch (JsonException)
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

            if (endpoint != ImageEndpoint.Edits || !TryReadImages(request, property))
            {
                request.Add(ReceivedParameter.Of(property));
            }
        }

        return request;
    }

    /// <summary>Reads an image that JSON refers to: <c>image_url</c> or <c>file_id</c>, and not both.</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public static ReceivedImage ReadImage(JsonElement reference, string path)
    {
        var url = reference.StringOf("image_url");
        if (url is null == reference.StringOf("file_id") is null)
        {
            throw new RefusedException(EnvelopeErrors.ImageReference(path));
        }

        return url is null ? ReceivedImage.Elsewhere : ReadUrl(url, $"{path}.image_url");
    }

    private static bool TryReadImages(ReceivedRequest request, JsonProperty property)
    {
        switch (property.Name)
        {
            case ParameterNames.Image:
                throw new RefusedException(EnvelopeErrors.ImageInJson());
            case ParameterNames.Mask:
                request.Mask = ReadImage(property.Value, ParameterNames.Mask);
                return true;
            case ParameterNames.Markup:
                throw new RefusedException(EnvelopeErrors.MarkupInJson());
            case Images when property.Value.ValueKind == JsonValueKind.Array:
                request.Images.AddRange(property.Value.EnumerateArray().Select((image, index) => ReadImage(image, $"{Images}[{index}]")));
                return true;
            case Images:
                throw new RefusedException(EnvelopeErrors.WrongType(Images, "an array", property.Value.ValueKind));
            default:
                return false;
        }
    }

    // Only data: URLs are looked into. The emulator makes no calls of its own.
    private static ReceivedImage ReadUrl(string url, string path)
    {
        if (url.Length > LongestImageUrl)
        {
            throw new RefusedException(EnvelopeErrors.TooLong(path, LongestImageUrl, url.Length));
        }

        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return ReceivedImage.Elsewhere;
        }

        const string marker = ";base64,";
        var start = url.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        var content = start < 0 ? [] : url.AsSpan(start + marker.Length);
        var bytes = new byte[(content.Length / 4 * 3) + 3];
        return start >= 0 && Convert.TryFromBase64Chars(content, bytes, out var length)
            ? new ReceivedImage(length, ImageHeader.Read(bytes.AsSpan(0, Math.Min(length, ImageHeader.BytesNeeded))))
            : throw new RefusedException(EnvelopeErrors.NotBase64(path));
    }
}
