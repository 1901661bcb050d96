using System.Text.Json;

namespace GptImage.Client;

/// <summary>Puts a JSON object together.</summary>
internal sealed class JsonBuilder : IDisposable
{
    private readonly MemoryStream buffer = new();
    private readonly Utf8JsonWriter writer;
    private readonly List<BodyPiece> pieces = [];

    public JsonBuilder()
    {
        writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
    }

    public void Add(string name, string value)
    {
        writer.WritePropertyName(name);
        if (WireTypes.IsJsonString(name))
        {
            writer.WriteStringValue(value);
        }
        else
        {
            writer.WriteRawValue(value);
        }
    }

    public void Add(string name, IEnumerable<ImageInput> images)
    {
        writer.WriteStartArray(name);
        foreach (var image in images)
        {
            Add(image);
        }

        writer.WriteEndArray();
    }

    public void Add(string name, ImageInput image)
    {
        writer.WritePropertyName(name);
        Add(image);
    }

    /// <summary>The object as it is sent.</summary>
    public StreamedContent ToContent()
    {
        writer.WriteEndObject();
        writer.Flush();
        return new StreamedContent("application/json", [.. pieces, new BodyPiece(buffer.ToArray())]);
    }

    public void Dispose()
    {
        writer.Dispose();
        buffer.Dispose();
    }

    private void Add(ImageInput image)
    {
        var (name, text) = image.ReadReference();
        writer.WriteStartObject();
        writer.WriteString(name, text);
        writer.Flush();

        // The picture belongs into the string that was just written, so the quote that ends it comes later.
        buffer.SetLength(buffer.Length - 1);
        pieces.Add(new BodyPiece(buffer.ToArray(), image, IsBase64: true));
        buffer.SetLength(0);
        buffer.WriteByte((byte)'"');
        writer.WriteEndObject();
    }
}
