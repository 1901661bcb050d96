namespace GptImage.Catalog;

/// <summary>The words for quality of all generations on one scale.</summary>
internal static class QualityScale
{
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["low"] = 0,
        ["medium"] = 1,
        ["standard"] = 1,
        ["high"] = 2,
        ["hd"] = 2,
        ["xhigh"] = 3,
        ["max"] = 4,
    };

    /// <summary>The accepted quality nearest to <paramref name="value"/>, the lower of two; <see langword="null"/> when the value is not on the scale.</summary>
    /// <param name="value">A quality as sent, in any case.</param>
    /// <param name="accepted">What the model accepts.</param>
    /// <param name="isSame">Whether it means the same, as <c>high</c> does for <c>hd</c>.</param>
    public static string? Nearest(string value, IReadOnlyList<string> accepted, out bool isSame)
    {
        string? nearest = null;
        isSame = false;
        if (!Ranks.TryGetValue(value, out var rank))
        {
            return null;
        }

        var least = int.MaxValue;
        foreach (var candidate in accepted)
        {
            if (Ranks.TryGetValue(candidate, out var other) && Math.Abs(other - rank) < least)
            {
                (nearest, least) = (candidate, Math.Abs(other - rank));
            }
        }

        isSame = least == 0;
        return nearest;
    }
}
