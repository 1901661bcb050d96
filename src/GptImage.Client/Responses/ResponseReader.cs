using System.Buffers;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>
/// Reads responses. What is paid for is the pictures: any other part that cannot be read, or one of several pictures, is noted and passed over. A response
/// that names a member twice is refused: a filter in front could have read the other one.
/// </summary>
internal static class ResponseReader
{
    private const int MaximumImages = 100;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a response.</summary>
    /// <exception cref="GptImageResponseException">It is not what the Images API sends.</exception>
    public static ImagesResponse Read(in ReadOnlySequence<byte> json) =>
        Read(new Utf8JsonReader(json.First.Span.StartsWith(ByteOrderMark) ? json.Slice(ByteOrderMark.Length) : json));

    /// <summary>Reads the data of an event, whose only picture stands beside the rest.</summary>
    /// <exception cref="GptImageResponseException">It is not what the Images API sends.</exception>
    public static ImagesResponse Read(ReadOnlySpan<byte> json) => Read(new Utf8JsonReader(json));

    private static ImagesResponse Read(Utf8JsonReader reader)
    {
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Unexpected("it is no JSON object");
            }

            var response = ReadObject(ref reader);
            return reader.Read() ? throw Unexpected("there is more after its end") : response;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Unexpected(exception is JsonException ? "it is no valid JSON" : "a name is no valid text", exception);
        }
    }

    private static ImagesResponse ReadObject(ref Utf8JsonReader reader)
    {
        var response = new ImagesResponse();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var picture = default(Picture);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NextName(ref reader, seen);
            if (reader.TokenType == JsonTokenType.Null || TryReadPicture(name, ref reader, ref picture))
            {
                continue;
            }

            switch (name)
            {
                case "data":
                    ReadImages(ref reader, response);
                    break;
                case "error":
                    response.IsError = true;
                    reader.Skip();
                    break;
                case "type":
                    response.Type = ReadText(ref reader, name, response);
                    break;
                case "partial_image_index":
                    response.PartialIndex = (int?)ReadInteger(ref reader, name, int.MaxValue, response);
                    break;
                case "created" or "created_at":
                    response.Created = ReadInteger(ref reader, name, long.MaxValue, response);
                    break;
                case "size":
                    response.Size = ReadText(ref reader, name, response);
                    break;
                case "quality":
                    response.Quality = ReadText(ref reader, name, response);
                    break;
                case "background":
                    response.Background = ReadText(ref reader, name, response);
                    break;
                case "usage":
                    ReadUsage(ref reader, response);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        AddImage(response, picture, "the picture");
        return response;
    }

    private static void ReadImages(ref Utf8JsonReader reader, ImagesResponse response)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            response.Unreadable.Add("data is no list");
            reader.Skip();
            return;
        }

        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                response.Unreadable.Add($"data[{index}] is no object");
                reader.Skip();
                continue;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            var picture = default(Picture);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = NextName(ref reader, seen);
                if (reader.TokenType != JsonTokenType.Null && !TryReadPicture(name, ref reader, ref picture))
                {
                    reader.Skip();
                }
            }

            AddImage(response, picture, $"data[{index}]");
        }
    }

    // A data: URL holds the picture itself.
    private static bool TryReadPicture(string name, ref Utf8JsonReader reader, ref Picture picture)
    {
        if (name is not ("b64_json" or "url"))
        {
            return false;
        }

        if (name == "b64_json" || Base64Image.IsDataUrl(reader))
        {
            var bytes = Base64Image.Decode(reader);
            picture = bytes.IsEmpty ? picture with { Fault = "is not base64" } : picture with { Bytes = bytes };
        }
        else
        {
            picture = TextOf(reader) is { } url ? picture with { Url = url } : picture with { Fault = "has a URL that is no text" };
        }

        reader.Skip();
        return true;
    }

    private static void AddImage(ImagesResponse response, Picture picture, string place)
    {
        var image = picture.Bytes.IsEmpty ? null : new GeneratedImage(picture.Bytes);
        var fault = image is { Format: null } ? "is no PNG, JPEG, WebP, GIF or SVG file" : picture.Fault;
        if (image?.Format is not null || picture.Url is not null)
        {
            if (response.Images.Count == MaximumImages)
            {
                throw Unexpected($"it holds more than {MaximumImages} images");
            }

            response.Images.Add(image?.Format is null ? (null, picture.Url) : (image, null));
        }
        else if (fault is not null)
        {
            response.Unreadable.Add($"{place} {fault}");
        }
    }

    private static void ReadUsage(ref Utf8JsonReader reader, ImagesResponse response)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            response.Usage = UsageReader.Read(JsonElement.ParseValue(ref reader), response.Unreadable);
            return;
        }

        response.Unreadable.Add("usage is no object");
        reader.Skip();
    }

    private static string NextName(ref Utf8JsonReader reader, HashSet<string> seen)
    {
        var name = reader.GetString()!;
        if (!seen.Add(name))
        {
            throw Unexpected("it names a member twice");
        }

        _ = reader.Read();
        return name;
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name, ImagesResponse response)
    {
        var text = TextOf(reader);
        if (text is null)
        {
            response.Unreadable.Add($"{name} is no text");
        }

        reader.Skip();
        return text;
    }

    private static string? TextOf(in Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half a character.
        }
    }

    private static long? ReadInteger(ref Utf8JsonReader reader, string name, long maximum, ImagesResponse response)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0 && number <= maximum)
        {
            return number;
        }

        response.Unreadable.Add($"{name} is no whole number");
        reader.Skip();
        return null;
    }

    private static GptImageResponseException Unexpected(string what, Exception? cause = null) =>
        new($"The response is not what the Images API sends: {what}. The image may have been billed all the same.", cause);

    /// <summary>What the members of an object say of a picture.</summary>
    private readonly record struct Picture(ReadOnlyMemory<byte> Bytes, string? Url, string? Fault);
}
