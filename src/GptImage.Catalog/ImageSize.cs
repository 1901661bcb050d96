using System.Globalization;

namespace GptImage.Catalog;

/// <summary>A picture's size in pixels.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    // Far beyond every model, and small enough that no product of two edges overflows.
    private const int MaximumDigits = 7;

    /// <summary>Width times height.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>The longer of the two edges.</summary>
    public int LongestEdge => Math.Max(Width, Height);

    /// <summary>Reads <c>WIDTHxHEIGHT</c> as the API does: decimal digits without leading zeros and a lower-case x. <c>auto</c> and <c>16:9</c> are no sizes.</summary>
    public static bool TryParse(string? text, out ImageSize size)
    {
        size = default;
        var separator = text is null ? -1 : text.IndexOf('x');
        if (separator < 0
            || !TryParseEdge(text!.Substring(0, separator), out var width)
            || !TryParseEdge(text.Substring(separator + 1), out var height))
        {
            return false;
        }

        size = new ImageSize(width, height);
        return true;
    }

    /// <summary>The size that <paramref name="rule"/> accepts and that is nearest to this one: see <see cref="SizeRule.Nearest"/>.</summary>
    public ImageSize Nearest(SizeRule rule) => rule.Nearest(this);

    /// <summary><c>WIDTHxHEIGHT</c>, as sent.</summary>
    public override string ToString() => Width.ToString(CultureInfo.InvariantCulture) + "x" + Height.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseEdge(string text, out int edge)
    {
        edge = 0;
        return text.Length <= MaximumDigits
            && !text.StartsWith("0", StringComparison.Ordinal)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out edge)
            && edge > 0;
    }
}
