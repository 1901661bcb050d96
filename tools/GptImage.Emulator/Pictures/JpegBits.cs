namespace GptImage.Emulator;

/// <summary>Bits as JPEG packs them: the highest first, and a zero after each byte 0xFF, which would start a marker.</summary>
internal sealed class JpegBits(Stream file)
{
    private int _pending;
    private int _count;

    /// <summary>Writes the lowest <paramref name="length"/> bits of <paramref name="value"/>, 16 at most.</summary>
    public void Write(int value, int length)
    {
        _pending = (_pending << length) | value;
        _count += length;
        while (_count >= 8)
        {
            _count -= 8;
            WriteByte((byte)(_pending >> _count));
            _pending &= (1 << _count) - 1;
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            Write((1 << (8 - _count)) - 1, 8 - _count);
        }
    }

    private void WriteByte(byte value)
    {
        file.WriteByte(value);
        if (value == 0xFF)
        {
            file.WriteByte(0);
        }
    }
}
