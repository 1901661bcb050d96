namespace GptImage.Client;

/// <summary>Reads another stream, and refuses to read without end.</summary>
internal sealed class LengthLimitedStream(Stream inner, long maximum) : ReadOnlyStream
{
    private long _length;

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Counted(await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
#endif

    private int Counted(int read) =>
        (_length += read) <= maximum ? read : throw new GptImageResponseException(
            $"The response has more than {maximum:N0} bytes, the most that {nameof(GptImageClientOptions)}.{nameof(GptImageClientOptions.MaximumResponseBytes)} accepts.");
}
