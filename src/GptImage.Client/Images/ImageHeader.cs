using System.Buffers.Binary;

namespace GptImage.Client;

/// <summary>What the first bytes of a picture tell about it. Nothing is decoded.</summary>
/// <param name="Format">The file format.</param>
/// <param name="Size">The measures; those of a JPEG before its orientation is applied.</param>
/// <param name="HasAlpha">Whether it can be transparent.</param>
internal sealed record ImageHeader(ImageFileFormat Format, ImageSize Size, bool HasAlpha)
{
    // More than a picture has before its pixels; keeps hostile files from being walked for long.
    private const int MaximumBlocks = 1000;

    /// <summary>Reads the header; <see langword="null"/> when it is none of PNG, JPEG, WebP and GIF, or broken.</summary>
    /// <param name="stream">A stream that can seek, at the picture's first byte.</param>
    public static ImageHeader? Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[30];
        var length = ReadFully(stream, start);
        start = start.Slice(0, length);
        var origin = stream.Position - length;
        return start.Length >= 26 && start[0] == 0x89 && start.Slice(1).StartsWith("PNG\r\n\x1A\n"u8) ? ReadPng(stream, origin, start)
            : start.Length >= 3 && start[0] == 0xFF && start[1] == 0xD8 && start[2] == 0xFF ? ReadJpeg(stream, origin + 2)
            : start.Length == 30 && start.StartsWith("RIFF"u8) && start.Slice(8).StartsWith("WEBP"u8) ? ReadWebP(start)
            : start.Length >= 10 && (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) ? ReadGif(start)
            : null;
    }

    private static ImageHeader? ReadPng(Stream stream, long origin, ReadOnlySpan<byte> start)
    {
        if (!start.Slice(12).StartsWith("IHDR"u8))
        {
            return null;
        }

        var size = SizeOf(BinaryPrimitives.ReadUInt32BigEndian(start.Slice(16)), BinaryPrimitives.ReadUInt32BigEndian(start.Slice(20)));
        var colorType = start[25];
        return size is null ? null : new ImageHeader(ImageFileFormat.Png, size.Value, (colorType & 4) != 0 || HasTransparencyChunk(stream, origin + 8));
    }

    // Colours can be made transparent by a chunk that stands before the pixels. A broken file may claim to go on far behind its end.
    private static bool HasTransparencyChunk(Stream stream, long position)
    {
        Span<byte> chunk = stackalloc byte[8];
        for (var i = 0; i < MaximumBlocks && position < stream.Length; i++)
        {
            stream.Position = position;
            if (ReadFully(stream, chunk) < chunk.Length || chunk.Slice(4).StartsWith("IDAT"u8))
            {
                return false;
            }

            if (chunk.Slice(4).StartsWith("tRNS"u8))
            {
                return true;
            }

            position += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return false;
    }

    private static ImageHeader? ReadJpeg(Stream stream, long position)
    {
        Span<byte> segment = stackalloc byte[9];
        for (var i = 0; i < MaximumBlocks; i++)
        {
            stream.Position = position;
            if (ReadFully(stream, segment) < segment.Length || segment[0] != 0xFF)
            {
                return null;
            }

            var marker = segment[1];
            if (marker == 0xFF)
            {
                position++; // a fill byte
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var size = SizeOf(BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(7)), BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(5)));
                return size is null ? null : new ImageHeader(ImageFileFormat.Jpeg, size.Value, HasAlpha: false);
            }
            else
            {
                position += 2 + BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(2));
            }
        }

        return null;
    }

    private static ImageHeader? ReadWebP(ReadOnlySpan<byte> start)
    {
        var kind = start.Slice(12);
        if (kind.StartsWith("VP8 "u8))
        {
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(start.Slice(26)) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(start.Slice(28)) & 0x3FFFu, false);
        }

        if (kind.StartsWith("VP8L"u8) && start[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(start.Slice(21));
            return Of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1, (bits >> 28 & 1) != 0);
        }

        return kind.StartsWith("VP8X"u8)
            ? Of((BinaryPrimitives.ReadUInt32LittleEndian(start.Slice(24)) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadUInt32LittleEndian(start.Slice(26)) >> 8) + 1, (start[20] & 0x10) != 0)
            : null;

        static ImageHeader? Of(uint width, uint height, bool hasAlpha) =>
            SizeOf(width, height) is { } size ? new ImageHeader(ImageFileFormat.WebP, size, hasAlpha) : null;
    }

    private static ImageHeader? ReadGif(ReadOnlySpan<byte> start) =>
        SizeOf(BinaryPrimitives.ReadUInt16LittleEndian(start.Slice(6)), BinaryPrimitives.ReadUInt16LittleEndian(start.Slice(8))) is { } size
            ? new ImageHeader(ImageFileFormat.Gif, size, HasAlpha: true)
            : null;

    private static ImageSize? SizeOf(uint width, uint height) =>
        width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : new ImageSize((int)width, (int)height);

    private static int ReadFully(Stream stream, Span<byte> buffer)
    {
#if NET
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
#else
        var read = 0;
        for (var bytes = new byte[buffer.Length]; read < bytes.Length;)
        {
            var count = stream.Read(bytes, read, bytes.Length - read);
            if (count == 0)
            {
                break;
            }

            bytes.AsSpan(read, count).CopyTo(buffer.Slice(read));
            read += count;
        }

        return read;
#endif
    }
}
