using System.Text.Json;

namespace GptImage.Client;

/// <summary>A member of a JSON object, and where it stands.</summary>
internal sealed class JsonMember(long start)
{
    /// <summary>Where the name starts, at its quote.</summary>
    public long Start { get; } = start;

    public string Name { get; set; } = "";

    public long ValueStart { get; set; }

    /// <summary>Where the value ends, exclusive.</summary>
    public long ValueEnd { get; set; }

    /// <summary>The value as it stands in the body; <see langword="null"/> for an object or array, and for a value that was too long to keep.</summary>
    public CapturedBytes? Raw { get; set; }

    /// <summary>The text of a JSON string; <see langword="null"/> for another value and for a string that is not valid.</summary>
    public static string? TextOf(ReadOnlySpan<byte> raw)
    {
        try
        {
            var reader = new Utf8JsonReader(raw);
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // An escape that is none: the API will refuse the body.
        }
    }

    /// <summary>The value as a parameter; <see langword="null"/> for JSON's null, which is as good as not sent.</summary>
    public ParameterValue? ToParameterValue()
    {
        if (Raw is null || Raw.IsDropped || Raw.Span.IsEmpty)
        {
            return ParameterValue.Unknown;
        }

        if (Raw.Span[0] == (byte)'"')
        {
            return TextOf(Raw.Span) is { } text ? ParameterValue.Of(text) : ParameterValue.Unknown;
        }

        var literal = Raw.ToString();
        return literal == "null" ? default(ParameterValue?) : ParameterValue.Of(literal);
    }
}
