namespace GptImage.Client;

/// <summary>Memory that grows without copying what it holds: for content that can be read only once.</summary>
internal sealed class SegmentedStream : Stream
{
    private const int SegmentSize = 64 * 1024;

    private readonly List<byte[]> _segments = [];
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        while (count > 0)
        {
            var inSegment = (int)(Position % SegmentSize);
            if (Position / SegmentSize == _segments.Count)
            {
                _segments.Add(new byte[SegmentSize]);
            }

            var taken = Math.Min(count, SegmentSize - inSegment);
            Buffer.BlockCopy(buffer, offset, _segments[(int)(Position / SegmentSize)], inSegment, taken);
            offset += taken;
            count -= taken;
            Position += taken;
            _length = Math.Max(_length, Position);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var inSegment = (int)(Position % SegmentSize);
        var taken = (int)Math.Min(Math.Min(count, SegmentSize - inSegment), _length - Position);
        if (taken <= 0)
        {
            return 0;
        }

        Buffer.BlockCopy(_segments[(int)(Position / SegmentSize)], inSegment, buffer, offset, taken);
        Position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => _length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
}
