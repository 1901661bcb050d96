namespace GptImage.Emulator;

/// <summary>Bits as WebP and GIF pack them: the lowest first.</summary>
internal sealed class LittleEndianBits(Stream file)
{
    private uint pending;
    private int count;

    /// <summary>Writes the lowest <paramref name="length"/> bits of <paramref name="value"/>, 16 at most.</summary>
    public void Write(int value, int length)
    {
        pending |= (uint)value << count;
        count += length;
        while (count >= 8)
        {
            file.WriteByte((byte)pending);
            pending >>= 8;
            count -= 8;
        }
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Finish()
    {
        if (count > 0)
        {
            Write(0, 8 - count);
        }
    }
}
