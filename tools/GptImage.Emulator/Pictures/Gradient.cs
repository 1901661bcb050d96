namespace GptImage.Emulator;

/// <summary>
/// A diagonal gradient between two colours of the seed. A pixel's colour depends on x + y alone, so every row is a stretch of one band of
/// colours, moved on by one pixel. The colours change in steps, because long runs compress to nearly nothing.
/// </summary>
/// <param name="recipe">Gives the seed and the measures.</param>
internal sealed class Gradient(PictureRecipe recipe)
{
    private const int Step = 32;

    private readonly Rgb _start = Rgb.FromBits(recipe.Seed);
    private readonly Rgb _end = Rgb.FromBits(~recipe.Seed * 2_654_435_761);
    private readonly int _length = recipe.Size.Width + recipe.Size.Height;

    /// <summary>The first row that is not drawn yet.</summary>
    public int FinishedRows { get; } = (int)Math.Round(recipe.Size.Height * recipe.Finished);

    /// <summary>The colour at a pixel.</summary>
    public Rgb At(int x, int y) => y < FinishedRows ? At(x + y) : Rgb.Blank;

    /// <summary>The band: row y of a finished picture is as many pixels as it is wide, from y on.</summary>
    /// <param name="channels">3, or 4 with an opacity that falls from the start to the end.</param>
    public byte[] Band(int channels)
    {
        var band = new byte[_length * channels];
        for (var i = 0; i < _length; i++)
        {
            var color = At(i);
            var pixel = band.AsSpan(i * channels, channels);
            pixel[0] = color.Red;
            pixel[1] = color.Green;
            pixel[2] = color.Blue;
            if (channels == 4)
            {
                pixel[3] = (byte)(255 - (255L * (i / Step) / Math.Max(1, (_length - 1) / Step)));
            }
        }

        return band;
    }

    private Rgb At(int position) => _start.Towards(_end, position / Step * Step, _length);
}
