namespace GptImage.Emulator;

/// <summary>Bits as JPEG packs them: the highest first, and a zero after each byte 0xFF, which would start a marker.</summary>
internal sealed class JpegBits(Stream file)
{
    private int pending;
    private int count;

    /// <summary>Writes the lowest <paramref name="length"/> bits of <paramref name="value"/>, 16 at most.</summary>
    public void Write(int value, int length)
    {
        pending = (pending << length) | value;
        count += length;
        while (count >= 8)
        {
            count -= 8;
            WriteByte((byte)(pending >> count));
            pending &= (1 << count) - 1;
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Finish()
    {
        if (count > 0)
        {
            Write((1 << (8 - count)) - 1, 8 - count);
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
