using System.Buffers.Binary;

namespace GptImage.Emulator;

/// <summary>
/// A gradient as baseline JPEG, in blocks of eight by eight pixels of one colour each. A flat block has no detail, so that only its mean is
/// stored, and the code tables can be the simplest that the standard allows (ITU-T T.81).
/// </summary>
internal static class JpegEncoder
{
    private const int Block = 8;

    // Means are stored eightfold; dividing them by eight leaves the value itself.
    private const byte Quantizer = 8;

    // A mean's step has at most nine bits: the ten categories get codes of four bits, each its own number.
    private const int Categories = 10;
    private const int CategoryBits = 4;

    /// <summary>Draws <paramref name="recipe"/>.</summary>
    public static byte[] Encode(PictureRecipe recipe)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        WriteSegment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        WriteSegment(file, 0xDB, [0, .. Enumerable.Repeat(Quantizer, Block * Block)]);
        WriteSegment(file, 0xC0, [8, .. BigEndian(recipe.Size.Height), .. BigEndian(recipe.Size.Width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
        var categories = Enumerable.Range(0, Categories).Select(category => (byte)category);
        WriteSegment(file, 0xC4, [0x00, .. CodesOfLength(CategoryBits, Categories), .. categories]);
        WriteSegment(file, 0xC4, [0x10, .. CodesOfLength(1, 1), 0]); // "no detail follows" is all there is
        WriteSegment(file, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        WriteBlocks(file, recipe);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void WriteBlocks(Stream file, PictureRecipe recipe)
    {
        var gradient = new Gradient(recipe);
        var bits = new JpegBits(file);
        Span<int> previous = [0, 0, 0];
        for (var y = 0; y < recipe.Size.Height; y += Block)
        {
            for (var x = 0; x < recipe.Size.Width; x += Block)
            {
                var means = Means(gradient.At(x, y));
                for (var i = 0; i < previous.Length; i++)
                {
                    WriteStep(bits, means[i] - previous[i]);
                    bits.Write(0, 1);
                    previous[i] = means[i];
                }
            }
        }

        bits.Finish();
    }

    private static void WriteStep(JpegBits bits, int step)
    {
        var category = step == 0 ? 0 : int.Log2(Math.Abs(step)) + 1;
        bits.Write(category, CategoryBits);
        bits.Write(step >= 0 ? step : step + (1 << category) - 1, category);
    }

    // Brightness and the two colour differences, around zero (JFIF 1.02).
    private static int[] Means(Rgb color)
    {
        var (red, green, blue) = (color.Red, color.Green, color.Blue);
        return
        [
            (int)Math.Round((.299 * red) + (.587 * green) + (.114 * blue)) - 128,
            Math.Clamp((int)Math.Round((-.1687 * red) - (.3313 * green) + (.5 * blue)), -128, 127),
            Math.Clamp((int)Math.Round((.5 * red) - (.4187 * green) - (.0813 * blue)), -128, 127),
        ];
    }

    // How many codes there are of each length from 1 to 16.
    private static byte[] CodesOfLength(int length, byte count)
    {
        var counts = new byte[16];
        counts[length - 1] = count;
        return counts;
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        return bytes;
    }

    private static void WriteSegment(Stream file, byte marker, byte[] content)
    {
        file.Write([0xFF, marker, .. BigEndian(content.Length + 2)]);
        file.Write(content);
    }
}
