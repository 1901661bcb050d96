namespace GptImage.Client;

/// <summary>Reads a request body as it is written, and keeps of it only short values and where they stand.</summary>
internal abstract class BodyScanner : WriteOnlyStream
{
    /// <summary>The longest value that is kept, in bytes: a prompt of the greatest accepted length with every character escaped fits. A longer one counts as not visible.</summary>
    protected const int MaximumValueBytes = 512 * 1024;

    /// <summary>Whose API the request is sent to.</summary>
    public Provider Provider { get; init; }

    /// <summary>How many bytes were read.</summary>
    public long BytesScanned { get; private set; }

    /// <summary>The image requests of the body, once it has been written as a whole; none where it is not understood.</summary>
    public abstract IReadOnlyList<FoundRequest> Complete();

    public override void Write(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Take(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

#if NET
    public override void Write(ReadOnlySpan<byte> buffer) => Take(buffer);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Take(buffer.Span);
        return default;
    }
#endif

    /// <summary>Reads the next bytes; the first of them stands at <paramref name="position"/> of the body.</summary>
    protected abstract void Scan(ReadOnlySpan<byte> bytes, long position);

    private void Take(ReadOnlySpan<byte> bytes)
    {
        Scan(bytes, BytesScanned);
        BytesScanned += bytes.Length;
    }
}
