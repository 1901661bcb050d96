using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>Puts a JSON object together.</summary>
internal sealed class JsonBuilder : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private readonly List<BodyPiece> _pieces = [];

    public JsonBuilder()
    {
        _writer = new Utf8JsonWriter(_buffer);
        _writer.WriteStartObject();
    }

    public void Add(string name, JsonNode value)
    {
        _writer.WritePropertyName(name);
        value.WriteTo(_writer);
    }

    public void Add(string name, IEnumerable<ImageInput> images)
    {
        _writer.WriteStartArray(name);
        foreach (var image in images)
        {
            Add(image);
        }

        _writer.WriteEndArray();
    }

    public void Add(string name, ImageInput image)
    {
        _writer.WritePropertyName(name);
        Add(image);
    }

    /// <summary>The object as it is sent.</summary>
    public StreamedContent ToContent()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return new StreamedContent("application/json", [.. _pieces, new BodyPiece(_buffer.ToArray())]);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _buffer.Dispose();
    }

    private void Add(ImageInput image)
    {
        var (name, text) = image.ReadReference();
        _writer.WriteStartObject();
        _writer.WriteString(name, text);
        _writer.Flush();

        // The picture belongs into the string that was just written, so the quote that ends it comes later.
        _buffer.SetLength(_buffer.Length - 1);
        _pieces.Add(new BodyPiece(_buffer.ToArray(), image, IsBase64: true));
        _buffer.SetLength(0);
        _buffer.WriteByte((byte)'"');
        _writer.WriteEndObject();
    }
}
