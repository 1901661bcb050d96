using System.Buffers.Binary;
using System.IO.Compression;

namespace GptImage.Emulator;

/// <summary>A gradient as PNG: eight bits a channel, RGB, or RGBA where it is transparent.</summary>
internal static class PngEncoder
{
    private const byte TrueColor = 2;
    private const byte TrueColorWithAlpha = 6;
    private const byte UpFilter = 2;

    // Length, type and checksum.
    private const int ChunkOverhead = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Draws <paramref name="recipe"/>.</summary>
    public static byte[] Encode(PictureRecipe recipe)
    {
        using var file = new MemoryStream(Math.Max(recipe.MinimumBytes, 4096));
        file.Write(Signature);
        WriteHeader(file, recipe);
        var pixels = Compress(recipe);
        WritePadding(file, recipe.MinimumBytes - (int)file.Length - pixels.Length - (2 * ChunkOverhead));
        WriteChunk(file, "IDAT"u8, pixels);
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteHeader(Stream file, PictureRecipe recipe)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, recipe.Size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], recipe.Size.Height);
        header[8] = 8;
        header[9] = recipe.IsTransparent ? TrueColorWithAlpha : TrueColor;
        header[10..].Clear(); // deflate, the five filters, not interlaced
        WriteChunk(file, "IHDR"u8, header);
    }

    // A chunk that no reader knows and every reader skips.
    private static void WritePadding(Stream file, int length)
    {
        if (length > ChunkOverhead)
        {
            var padding = new byte[length - ChunkOverhead];
            new Random(0).NextBytes(padding);
            WriteChunk(file, "fiLl"u8, padding);
        }
    }

    // The difference to the row above is nearly constant, which deflate reduces to nearly nothing.
    private static ReadOnlySpan<byte> Compress(PictureRecipe recipe)
    {
        var gradient = new Gradient(recipe);
        var channels = recipe.IsTransparent ? 4 : 3;
        var band = gradient.Band(channels);
        var blank = Blank(recipe.Size.Width, channels);
        var above = (ReadOnlySpan<byte>)new byte[blank.Length];
        var line = new byte[1 + blank.Length];
        line[0] = UpFilter;

        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < recipe.Size.Height; y++)
            {
                var row = y < gradient.FinishedRows ? band.AsSpan(y * channels, blank.Length) : blank;
                for (var i = 0; i < row.Length; i++)
                {
                    line[i + 1] = (byte)(row[i] - above[i]);
                }

                zlib.Write(line);
                above = row;
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static byte[] Blank(int width, int channels)
    {
        var row = new byte[width * channels];
        Array.Fill(row, Rgb.Blank.Red);
        return row;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(Crc32.Append(0, type), data));
        file.Write(number);
    }
}
