using System.Buffers.Binary;

namespace GptImage.Client.Tests;

/// <summary>Pictures as far as their headers go.</summary>
public static class Pictures
{
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="colorType">2: colours, 3: a palette, 6: colours with alpha.</param>
    /// <param name="hasTransparencyChunk">Whether some colours are transparent.</param>
    public static byte[] Png(int width, int height, byte colorType = 6, bool hasTransparencyChunk = false)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = colorType;
        WriteChunk("IHDR"u8, header);
        WriteChunk("PLTE"u8, new byte[768]);
        if (hasTransparencyChunk)
        {
            WriteChunk("tRNS"u8, [0]);
        }

        WriteChunk("IDAT"u8, new byte[100]);
        return png.ToArray();

        void WriteChunk(ReadOnlySpan<byte> type, byte[] data)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            png.Write([.. length, .. type, .. data, 0, 0, 0, 0]);
        }
    }

    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0x20, 0x02, .. new byte[0x2000], // metadata before the frame
        0xFF, 0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0,
    ];

    public static byte[] WebP(int width, int height) =>
    [
        .. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0x10, 0, 0, 0,
        (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0,
    ];

    public static byte[] LossyWebP(int width, int height) =>
    [
        .. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A,
        (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8),
    ];

    public static byte[] LosslessWebP(int width, int height)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14) | (1u << 28);
        return [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 10, 0, 0, 0, 0x2F, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24), .. new byte[10]];
    }

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0];

    public static byte[] Svg => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray();
}
