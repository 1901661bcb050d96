namespace GptImage.Emulator;

/// <summary>A colour.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>Where nothing is drawn yet.</summary>
    public static readonly Rgb Blank = new(0xC8, 0xC8, 0xC8);

    /// <summary>The three lowest bytes of <paramref name="bits"/>.</summary>
    public static Rgb FromBits(uint bits) => new((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);

    /// <summary>The colour that is <paramref name="step"/> of <paramref name="steps"/> on the way to <paramref name="end"/>.</summary>
    public Rgb Towards(Rgb end, int step, int steps) =>
        new(Between(Red, end.Red, step, steps), Between(Green, end.Green, step, steps), Between(Blue, end.Blue, step, steps));

    private static byte Between(byte from, byte to, int step, int steps) => (byte)(from + ((to - from) * (long)step / steps));
}
