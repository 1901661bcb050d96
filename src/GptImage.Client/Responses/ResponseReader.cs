using System.Buffers;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>Reads answers. What they must not hold twice, they must not: a duplicate could show one thing to a filter and another to this.</summary>
internal static class ResponseReader
{
    private const int MaximumImages = 100;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="GptImageResponseException">It is not what the Images API sends.</exception>
    public static Answer Read(in ReadOnlySequence<byte> json) => Read(new Utf8JsonReader(json));

    /// <summary>Reads the data of an event, whose only picture stands beside the rest.</summary>
    /// <exception cref="GptImageResponseException">It is not what the Images API sends.</exception>
    public static Answer Read(ReadOnlySpan<byte> json) => Read(new Utf8JsonReader(json));

    private static Answer Read(Utf8JsonReader reader)
    {
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Unexpected("it is no JSON object");
            }

            var answer = ReadObject(ref reader);
            return reader.Read() ? throw Unexpected("it goes on after its end") : answer;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Unexpected(exception is JsonException ? "it is no valid JSON" : "a value has another type", exception);
        }
    }

    private static Answer ReadObject(ref Utf8JsonReader reader)
    {
        var answer = new Answer();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlyMemory<byte> bytes = default;
        string? address = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NextName(ref reader, seen);
            switch (name)
            {
                case "data" when reader.TokenType == JsonTokenType.StartArray:
                    ReadImages(ref reader, answer);
                    break;
                case "error" when reader.TokenType != JsonTokenType.Null:
                    answer.IsError = true;
                    reader.Skip();
                    break;
                case "b64_json" when reader.TokenType != JsonTokenType.Null:
                    bytes = Base64Image.Decode(reader);
                    break;
                case "url":
                    (bytes, address) = ReadAddress(reader, bytes);
                    break;
                case "type":
                    answer.Type = reader.GetString();
                    break;
                case "partial_image_index":
                    answer.PartialIndex = reader.GetInt32();
                    break;
                case "created" or "created_at" when reader.TokenType == JsonTokenType.Number:
                    answer.Created = reader.TryGetInt64(out var seconds) ? seconds : null;
                    break;
                case "size":
                    answer.Size = TextOrNull(ref reader);
                    break;
                case "quality":
                    answer.Quality = TextOrNull(ref reader);
                    break;
                case "background":
                    answer.Background = TextOrNull(ref reader);
                    break;
                case "usage" when reader.TokenType == JsonTokenType.StartObject:
                    answer.Usage = JsonSerializer.Deserialize(ref reader, ResponseJson.Default.UsageBody);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        AddImage(answer, bytes, address);
        return answer;
    }

    private static void ReadImages(ref Utf8JsonReader reader, Answer answer)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            ReadOnlyMemory<byte> bytes = default;
            string? address = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (NextName(ref reader, seen))
                {
                    case "b64_json" when reader.TokenType != JsonTokenType.Null:
                        bytes = Base64Image.Decode(reader);
                        break;
                    case "url":
                        (bytes, address) = ReadAddress(reader, bytes);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            AddImage(answer, bytes, address);
        }

        if (reader.TokenType != JsonTokenType.EndArray)
        {
            throw Unexpected("its list of images holds something else");
        }
    }

    // An address may hold the picture itself.
    private static (ReadOnlyMemory<byte> Bytes, string? Address) ReadAddress(in Utf8JsonReader reader, ReadOnlyMemory<byte> bytes) =>
        Base64Image.IsDataAddress(reader) ? (Base64Image.Decode(reader), null) : (bytes, reader.GetString());

    private static void AddImage(Answer answer, ReadOnlyMemory<byte> bytes, string? address)
    {
        if (bytes.IsEmpty && address is null)
        {
            return;
        }

        if (answer.Images.Count == MaximumImages)
        {
            throw Unexpected($"it holds more than {MaximumImages} images");
        }

        answer.Images.Add((bytes, bytes.IsEmpty ? address : null));
    }

    private static string NextName(ref Utf8JsonReader reader, HashSet<string> seen)
    {
        var name = reader.GetString()!;
        if (!seen.Add(name))
        {
            throw Unexpected("it says one thing twice");
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
        new($"The answer is not what the Images API sends: {what}. The image may have been billed all the same.", cause);
}
