namespace GptImage.Emulator;

/// <summary>Bits as WebP and GIF pack them: the lowest first.</summary>
internal sealed class LittleEndianBits(Stream file)
{
    private uint _pending;
    private int _count;

    /// <summary>Writes the lowest <paramref name="length"/> bits of <paramref name="value"/>, 16 at most.</summary>
    public void Write(int value, int length)
    {
        _pending |= (uint)value << _count;
        _count += length;
        while (_count >= 8)
        {
            file.WriteByte((byte)_pending);
            _pending >>= 8;
            _count -= 8;
        }
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            Write(0, 8 - _count);
        }
    }
}
