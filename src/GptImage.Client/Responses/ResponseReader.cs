using System.Buffers;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>Reads responses. One that names a member twice is refused: a filter in front could have read the other one.</summary>
internal static class ResponseReader
{
    private const int MaximumImages = 100;

    /// <summary>Reads a response.</summary>
    /// <exception cref="GptImageResponseException">It is not what the Images API sends.</exception>
    public static ImagesResponse Read(in ReadOnlySequence<byte> json) => Read(new Utf8JsonReader(json));

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
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Unexpected(exception is JsonException ? "it is no valid JSON" : "a value has another type", exception);
        }
    }

    private static ImagesResponse ReadObject(ref Utf8JsonReader reader)
    {
        var response = new ImagesResponse();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlyMemory<byte> bytes = default;
        string? url = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NextName(ref reader, seen);
            switch (name)
            {
                case "data" when reader.TokenType == JsonTokenType.StartArray:
                    ReadImages(ref reader, response);
                    break;
                case "error" when reader.TokenType != JsonTokenType.Null:
                    response.IsError = true;
                    reader.Skip();
                    break;
                case "b64_json" when reader.TokenType != JsonTokenType.Null:
                    bytes = Base64Image.Decode(reader);
                    break;
                case "url":
                    (bytes, url) = ReadUrl(reader, bytes);
                    break;
                case "type":
                    response.Type = reader.GetString();
                    break;
                case "partial_image_index":
                    response.PartialIndex = reader.GetInt32();
                    break;
                case "created" or "created_at" when reader.TokenType == JsonTokenType.Number:
                    response.Created = reader.TryGetInt64(out var seconds) ? seconds : null;
                    break;
                case "size":
                    response.Size = TextOrNull(ref reader);
                    break;
                case "quality":
                    response.Quality = TextOrNull(ref reader);
                    break;
                case "background":
                    response.Background = TextOrNull(ref reader);
                    break;
                case "usage" when reader.TokenType == JsonTokenType.StartObject:
                    response.Usage = JsonSerializer.Deserialize(ref reader, ResponseJson.Default.UsageBody);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        AddImage(response, bytes, url);
        return response;
    }

    private static void ReadImages(ref Utf8JsonReader reader, ImagesResponse response)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            ReadOnlyMemory<byte> bytes = default;
            string? url = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (NextName(ref reader, seen))
                {
                    case "b64_json" when reader.TokenType != JsonTokenType.Null:
                        bytes = Base64Image.Decode(reader);
                        break;
                    case "url":
                        (bytes, url) = ReadUrl(reader, bytes);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            AddImage(response, bytes, url);
        }

        if (reader.TokenType != JsonTokenType.EndArray)
        {
            throw Unexpected("its list of images holds something else");
        }
    }

    // A data: URL holds the picture itself.
    private static (ReadOnlyMemory<byte> Bytes, string? Url) ReadUrl(in Utf8JsonReader reader, ReadOnlyMemory<byte> bytes) =>
        Base64Image.IsDataUrl(reader) ? (Base64Image.Decode(reader), null) : (bytes, reader.GetString());

    private static void AddImage(ImagesResponse response, ReadOnlyMemory<byte> bytes, string? url)
    {
        if (bytes.IsEmpty && url is null)
        {
            return;
        }

        if (response.Images.Count == MaximumImages)
        {
            throw Unexpected($"it holds more than {MaximumImages} images");
        }

        response.Images.Add((bytes, bytes.IsEmpty ? url : null));
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

    private static string? TextOrNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    private static GptImageResponseException Unexpected(string what, Exception? cause = null) =>
        new($"The response is not what the Images API sends: {what}. The image may have been billed all the same.", cause);
}
