using System.ClientModel;

namespace GptImage.Client;

/// <summary>Content with changes that are made as it is written.</summary>
/// <param name="source">Content that can be written again; disposed with this.</param>
/// <param name="splices">The changes, sorted by where they start.</param>
/// <param name="sourceLength">The length of <paramref name="source"/> in bytes.</param>
internal sealed class SplicedBinaryContent(BinaryContent source, IReadOnlyList<Splice> splices, long sourceLength) : BinaryContent
{
    public override bool TryComputeLength(out long length)
    {
        length = sourceLength + splices.Sum(splice => splice.Growth);
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default)
    {
        var spliced = new SplicingStream(stream, splices);
        source.WriteTo(spliced, cancellationToken);
        spliced.Complete(sourceLength);
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var spliced = new SplicingStream(stream, splices);
        await source.WriteToAsync(spliced, cancellationToken).ConfigureAwait(false);
        spliced.Complete(sourceLength);
    }

    public override void Dispose() => source.Dispose();
}
