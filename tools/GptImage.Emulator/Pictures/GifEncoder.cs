using System.Buffers.Binary;

namespace GptImage.Emulator;

/// <summary>An animation of flat colours as GIF 89a. A transparent one leaves a border free.</summary>
internal static class GifEncoder
{
    private const int SymbolBits = 2;
    private const int Clear = 1 << SymbolBits;
    private const int End = Clear + 1;
    private const int LargestCode = 4095;
    private const int SubBlock = 255;

    // Frames take turns with the colours after the first.
    private const int Colors = 1 << SymbolBits;

    /// <summary>Draws <paramref name="recipe"/>.</summary>
    public static byte[] Encode(PictureRecipe recipe)
    {
        using var file = new MemoryStream();
        file.Write([.. "GIF89a"u8, .. LittleEndian(recipe.Size.Width), .. LittleEndian(recipe.Size.Height), 0x80 | (SymbolBits - 1), 0, 0]);
        for (var i = 0u; i < Colors; i++)
        {
            var color = Rgb.FromBits(recipe.Seed * ((2 * i) + 1));
            file.Write([color.Red, color.Green, color.Blue]);
        }

        file.Write([0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0]); // for ever
        for (var frame = 0; frame < recipe.Frames; frame++)
        {
            WriteFrame(file, recipe, 1 + (frame % (Colors - 1)));
        }

        file.WriteByte(0x3B);
        return file.ToArray();
    }

    private static void WriteFrame(Stream file, PictureRecipe recipe, int color)
    {
        var (width, height) = (recipe.Size.Width, recipe.Size.Height);
        var (left, top) = recipe.IsTransparent ? (width / 4, height / 4) : (0, 0);
        (width, height) = (width - (2 * left), height - (2 * top));
        file.Write([0x21, 0xF9, 4, (byte)(recipe.IsTransparent ? 1 : 0), .. LittleEndian(recipe.FrameMilliseconds / 10), 0, 0]);
        file.Write([0x2C, .. LittleEndian(left), .. LittleEndian(top), .. LittleEndian(width), .. LittleEndian(height), 0, SymbolBits]);
        var data = Compress(color, (long)width * height);
        for (var i = 0; i < data.Length; i += SubBlock)
        {
            var block = data.AsSpan(i, Math.Min(SubBlock, data.Length - i));
            file.WriteByte((byte)block.Length);
            file.Write(block);
        }

        file.WriteByte(0);
    }

    // LZW of one colour: each code is a run, one pixel longer than the one before.
    private static byte[] Compress(int color, long pixels)
    {
        using var data = new MemoryStream();
        var bits = new LittleEndianBits(data);
        var width = SymbolBits + 1;
        bits.Write(Clear, width);
        for (var run = 1; pixels > 0; run++)
        {
            var length = (int)Math.Min(run, pixels);
            bits.Write(length == 1 ? color : End + length - 1, width);
            pixels -= length;
            if (End + run == LargestCode)
            {
                bits.Write(Clear, width);
                (run, width) = (0, SymbolBits + 1);
            }
            else if (End + run == 1 << width)
            {
                width++;
            }
        }

        bits.Write(End, width);
        bits.Finish();
        return data.ToArray();
    }

    private static byte[] LittleEndian(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        return bytes;
    }
}
