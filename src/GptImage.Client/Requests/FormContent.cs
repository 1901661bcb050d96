using System.ClientModel;
using System.Text;

namespace GptImage.Client;

/// <summary>A multipart form. Pictures are copied from where they are when it is written.</summary>
internal sealed class FormContent : BinaryContent
{
    private readonly string boundary = "gpt-image-" + Guid.NewGuid().ToString("N");
    private readonly List<(byte[] Head, ImageInput? Image)> parts = [];
    private readonly byte[] end;

    public FormContent()
    {
        end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
        MediaType = $"multipart/form-data; boundary={boundary}";
    }

    public void Add(string name, string value) =>
        parts.Add((Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"\r\n\r\n{value}\r\n"), null));

    public void Add(string name, ImageInput image)
    {
        var mediaType = image.ReadHeader() is { } header ? WireValues.MediaTypeOf(header.Format) : "application/octet-stream";
        parts.Add((Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{Quoted(image.FileName)}\"\r\nContent-Type: {mediaType}\r\n\r\n"), image));
    }

    public override bool TryComputeLength(out long length)
    {
        length = end.Length + parts.Sum(part => part.Head.Length + (part.Image is { } image ? image.Length + 2 : 0));
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default)
    {
        foreach (var (head, image) in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.Write(head, 0, head.Length);
            if (image is not null)
            {
                image.CopyTo(stream);
                stream.Write([(byte)'\r', (byte)'\n'], 0, 2);
            }
        }

        stream.Write(end, 0, end.Length);
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        foreach (var (head, image) in parts)
        {
            await stream.WriteAsync(head, 0, head.Length, cancellationToken).ConfigureAwait(false);
            if (image is not null)
            {
                await image.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync([(byte)'\r', (byte)'\n'], 0, 2, cancellationToken).ConfigureAwait(false);
            }
        }

        await stream.WriteAsync(end, 0, end.Length, cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
    }

    // As browsers do it: what would end the name, or the line, is escaped.
    private static string Quoted(string text) => text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}
