using System.Text;
using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>Puts a multipart form together.</summary>
internal sealed class FormBuilder
{
    private readonly string _boundary = "gpt-image-" + Guid.NewGuid().ToString("N");
    private readonly List<BodyPiece> _pieces = [];

    /// <summary>Adds a value; an object as a field for each of its members, as the official clients do: <c>svg[model]</c>.</summary>
    public void Add(string name, JsonNode value)
    {
        if (value is not JsonObject members)
        {
            Add(name, WireTypes.TextOf(value));
            return;
        }

        foreach (var member in members.Where(member => member.Value is not null))
        {
            Add($"{name}[{member.Key}]", member.Value!);
        }
    }

    public void Add(string name, string value) =>
        Append($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"\r\n\r\n{value}\r\n");

    public void Add(string name, ImageInput image)
    {
        var head = $"--{_boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{Quoted(image.FileName)}\"\r\n";
        Append($"{head}Content-Type: {image.ReadMediaType()}\r\n\r\n", image);
        Append("\r\n");
    }

    /// <summary>The form as it is sent.</summary>
    public StreamedContent ToContent() =>
        new($"multipart/form-data; boundary={_boundary}", [.. _pieces, new BodyPiece(Encoding.ASCII.GetBytes($"--{_boundary}--\r\n"))]);

    private void Append(string text, ImageInput? image = null) => _pieces.Add(new BodyPiece(Encoding.UTF8.GetBytes(text), image));

    // As browsers do it: what would end the name, or the line, is escaped.
    private static string Quoted(string text) => text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}
