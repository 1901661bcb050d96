using System.ClientModel;

namespace GptImage.Client;

/// <summary>A body whose pictures are copied from where they are when it is written, as often as it is written.</summary>
internal sealed class StreamedContent : BinaryContent
{
    private readonly IReadOnlyList<BodyPiece> _pieces;

    public StreamedContent(string mediaType, IReadOnlyList<BodyPiece> pieces)
    {
        MediaType = mediaType;
        _pieces = pieces;
    }

    public override bool TryComputeLength(out long length)
    {
        length = _pieces.Sum(piece => piece.Length);
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default)
    {
        foreach (var (text, image, isBase64) in _pieces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.Write(text, 0, text.Length);
            if (image is null)
            {
                continue;
            }

            var base64 = isBase64 ? new Base64Stream(stream) : null;
            image.CopyTo(base64 ?? stream);
            base64?.Finish();
        }
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        foreach (var (text, image, isBase64) in _pieces)
        {
            await stream.WriteAsync(text, 0, text.Length, cancellationToken).ConfigureAwait(false);
            if (image is null)
            {
                continue;
            }

            var base64 = isBase64 ? new Base64Stream(stream) : null;
            await image.CopyToAsync(base64 ?? stream, cancellationToken).ConfigureAwait(false);
            if (base64 is not null)
            {
                await base64.FinishAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override void Dispose()
    {
    }
}
