namespace GptImage.Emulator;

/// <summary>The checksum of PNG chunks (ISO 3309; the PNG specification, annex D).</summary>
internal static class Crc32
{
    private static readonly uint[] CrcTable = Table();

    /// <summary>The checksum of what was hashed so far, from 0 on, followed by <paramref name="bytes"/>.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var state = ~checksum;
        foreach (var value in bytes)
        {
            state = CrcTable[(byte)(state ^ value)] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint[] Table()
    {
        var entries = new uint[256];
        for (var i = 0u; i < entries.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xEDB88320;
            }

            entries[i] = entry;
        }

        return entries;
    }
}
