namespace GptImage.Client.Tests;

/// <summary>A body that never ends: its start, and then a byte now and then, or nothing any more.</summary>
/// <param name="start">What comes at once.</param>
/// <param name="pause">How long each further byte takes; infinite: there is none.</param>
internal sealed class SlowBody(byte[] start, TimeSpan pause) : Stream
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _position;

    /// <summary>Ends when the reader has left: over a network, the connection is closed then.</summary>
    public Task Left => _left.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position < start.Length)
        {
            var count = Math.Min(buffer.Length, start.Length - _position);
            start.AsMemory(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        await Task.Delay(pause, cancellationToken);
        buffer.Span[0] = (byte)':';
        return 1;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _left.TrySetResult();
        base.Dispose(disposing);
    }
}
