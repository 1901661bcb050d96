using System.Buffers.Binary;

namespace GptImage.Emulator;

/// <summary>What the first bytes of an image file say.</summary>
/// <param name="Type"><c>png</c>, <c>jpg</c> or <c>webp</c>.</param>
/// <param name="Size">Measures in pixels.</param>
/// <param name="HasAlpha">Whether pixels can be transparent.</param>
internal sealed record ImageHeader(string Type, ImageSize Size, bool HasAlpha)
{
    /// <summary>How much of a file is read: the measures of a JPEG stand after its metadata, which may include a preview.</summary>
    public const int BytesNeeded = 256 * 1024;

    private const byte GreyWithAlpha = 4;
    private const byte TrueColorWithAlpha = 6;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads the start of a file; <see langword="null"/> when it is none of the three.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> start)
    {
        try
        {
            return start.StartsWith(PngSignature) ? ReadPng(start)
                : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(start)
                : start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? ReadWebP(start)
                : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // the file ends before its header does
        }
    }

    /// <summary><c>png 1024x1024</c>, and <c>with alpha</c> where it has any.</summary>
    public override string ToString() => $"{Type} {Size}{(HasAlpha ? " with alpha" : "")}";

    private static ImageHeader ReadPng(ReadOnlySpan<byte> start)
    {
        var header = start.Slice(16, 13);
        var size = new ImageSize(BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        return new("png", size, header[9] is GreyWithAlpha or TrueColorWithAlpha || HasTransparentColor(start));
    }

    // The other way to be transparent: a chunk that stands somewhere before the pixels.
    private static bool HasTransparentColor(ReadOnlySpan<byte> start)
    {
        for (var chunk = start[PngSignature.Length..]; chunk.Length >= 8;)
        {
            var type = chunk.Slice(4, 4);
            if (type.SequenceEqual("tRNS"u8))
            {
                return true;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk) + 12L;
            if (type.SequenceEqual("IDAT"u8) || length > chunk.Length)
            {
                return false;
            }

            chunk = chunk[(int)length..];
        }

        return false;
    }

    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> start)
    {
        for (var segment = start[2..]; segment.Length >= 4 && segment[0] == 0xFF;)
        {
            var marker = segment[1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
                return new("jpg", new ImageSize(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), height), HasAlpha: false);
            }

            segment = marker == 0xFF ? segment[1..] : segment[(2 + BinaryPrimitives.ReadUInt16BigEndian(segment[2..]))..];
        }

        return null;
    }

    private static ImageHeader? ReadWebP(ReadOnlySpan<byte> start)
    {
        var content = start.Slice(20, 10);
        if (start[12..].StartsWith("VP8X"u8))
        {
            return new("webp", new ImageSize(ReadUInt24(content[4..]) + 1, ReadUInt24(content[7..]) + 1), (content[0] & 0x10) != 0);
        }

        if (start[12..].StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return new("webp", new ImageSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1), ((bits >> 28) & 1) != 0);
        }

        return start[12..].StartsWith("VP8 "u8)
            ? new("webp", new ImageSize(ReadUInt14(content[6..]), ReadUInt14(content[8..])), HasAlpha: false)
            : null;
    }

    private static int ReadUInt14(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
