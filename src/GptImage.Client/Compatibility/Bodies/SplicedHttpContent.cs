using System.Net;

namespace GptImage.Client;

/// <summary>As <see cref="SplicedBinaryContent"/>, for <see cref="HttpClient"/>.</summary>
internal sealed class SplicedHttpContent : HttpContent
{
    private readonly HttpContent _source;
    private readonly IReadOnlyList<Splice> _splices;
    private readonly long _sourceLength;

    public SplicedHttpContent(HttpContent source, IReadOnlyList<Splice> splices, long sourceLength)
    {
        _source = source;
        _splices = splices;
        _sourceLength = sourceLength;
        CopyHeaders(source, this);
    }

    /// <summary>All headers but the length, which is computed.</summary>
    public static void CopyHeaders(HttpContent from, HttpContent to)
    {
        foreach (var header in from.Headers)
        {
            if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                to.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _sourceLength + _splices.Sum(splice => splice.Growth);
        return true;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var spliced = new SplicingStream(stream, _splices);
        await _source.CopyToAsync(spliced).ConfigureAwait(false);
        spliced.Complete(_sourceLength);
    }

#if NET
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var spliced = new SplicingStream(stream, _splices);
        await _source.CopyToAsync(spliced, cancellationToken).ConfigureAwait(false);
        spliced.Complete(_sourceLength);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var spliced = new SplicingStream(stream, _splices);
        _source.CopyTo(spliced, context, cancellationToken);
        spliced.Complete(_sourceLength);
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
