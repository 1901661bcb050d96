using System.Net;

namespace GptImage.Client;

/// <summary>As <see cref="SplicedBinaryContent"/>, for <see cref="HttpClient"/>.</summary>
internal sealed class SplicedHttpContent : HttpContent
{
    private readonly HttpContent source;
    private readonly IReadOnlyList<Splice> splices;
    private readonly long sourceLength;

    public SplicedHttpContent(HttpContent source, IReadOnlyList<Splice> splices, long sourceLength)
    {
        this.source = source;
        this.splices = splices;
        this.sourceLength = sourceLength;
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
        length = sourceLength + splices.Sum(splice => splice.Growth);
        return true;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var spliced = new SplicingStream(stream, splices);
        await source.CopyToAsync(spliced).ConfigureAwait(false);
        spliced.Complete(sourceLength);
    }

#if NET
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var spliced = new SplicingStream(stream, splices);
        await source.CopyToAsync(spliced, cancellationToken).ConfigureAwait(false);
        spliced.Complete(sourceLength);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var spliced = new SplicingStream(stream, splices);
        source.CopyTo(spliced, context, cancellationToken);
        spliced.Complete(sourceLength);
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
