using System.Buffers.Binary;

namespace GptImage.Emulator;

/// <summary>
/// A flat colour as lossless WebP (RFC 9649). Each channel has a code of a single symbol, which takes no bits: the file is as small for
/// any size. A transparent one is half transparent all over.
/// </summary>
internal static class WebPEncoder
{
    private const byte Signature = 0x2F;
    private const int MeasureBits = 14;

    /// <summary>Draws <paramref name="recipe"/>.</summary>
    public static byte[] Encode(PictureRecipe recipe)
    {
        using var image = new MemoryStream();
        image.WriteByte(Signature);
        var bits = new LittleEndianBits(image);
        bits.Write(recipe.Size.Width - 1, MeasureBits);
        bits.Write(recipe.Size.Height - 1, MeasureBits);
        bits.Write(recipe.IsTransparent ? 1 : 0, 1);
        bits.Write(0, 3); // version
        bits.Write(0, 3); // no transforms, no cache of colours, one group of codes
        var color = Rgb.FromBits(recipe.Seed);
        foreach (var channel in (ReadOnlySpan<byte>)[color.Green, color.Red, color.Blue, (byte)(recipe.IsTransparent ? 128 : 255)])
        {
            WriteSingleSymbol(bits, channel);
        }

        WriteSingleSymbol(bits, 0); // distances: none is used
        bits.Finish();
        if (image.Length % 2 == 1)
        {
            image.WriteByte(0);
        }

        return Wrap(image.ToArray());
    }

    private static void WriteSingleSymbol(LittleEndianBits bits, byte symbol)
    {
        bits.Write(1, 1); // simple code
        bits.Write(0, 1); // of one symbol
        bits.Write(1, 1); // of eight bits
        bits.Write(symbol, 8);
    }

    private static byte[] Wrap(byte[] image)
    {
        var file = new byte[20 + image.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBPVP8L"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), image.Length);
        image.CopyTo(file, 20);
        return file;
    }
}
