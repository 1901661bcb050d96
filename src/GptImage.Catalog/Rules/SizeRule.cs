namespace GptImage.Catalog;

/// <summary>Which sizes a model accepts: a list, or arithmetic.</summary>
public sealed record SizeRule
{
    /// <summary>The value that leaves the size to the model.</summary>
    public const string Auto = "auto";

    // Decides between sizes whose most changed edge changes alike.
    private const double ShapeWeight = 0.001;

    /// <summary>The accepted sizes, in the order in which the API lists them. Empty: the arithmetic below decides.</summary>
    public IReadOnlyList<ImageSize> Sizes { get; init; } = [];

    /// <summary>Whether <c>auto</c> is accepted.</summary>
    public bool AcceptsAuto { get; init; } = true;

    /// <summary>Both edges are multiples of this, in pixels.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The longest edge is at most this, in pixels.</summary>
    public int MaximumEdge { get; init; } = int.MaxValue;

    /// <summary>The longest edge is at least this, in pixels.</summary>
    public int MinimumLongestEdge { get; init; } = 1;

    /// <summary>The longer edge is at most this many times the shorter one.</summary>
    public int MaximumRatio { get; init; } = int.MaxValue;

    /// <summary>Width times height is at least this.</summary>
    public long MinimumPixels { get; init; } = 1;

    /// <summary>Width times height is at most this.</summary>
    public long MaximumPixels { get; init; } = long.MaxValue;

    /// <summary>Above this many pixels, results are called experimental; they are not refused. <see langword="null"/>: no such caveat.</summary>
    public long? ExperimentalAbovePixels { get; init; }

    /// <summary>What happens to any other size.</summary>
    public Outcome Otherwise { get; init; } = Outcome.Refused;

    /// <summary>What the rule rests on.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Why <paramref name="value"/>, as sent, is not accepted; <see cref="SizeFault.None"/> when it is.</summary>
    public SizeFault FindFault(string value)
    {
        if (value == Auto && AcceptsAuto)
        {
            return SizeFault.None;
        }

        if (!ImageSize.TryParse(value, out var size))
        {
            return Sizes.Count > 0 ? SizeFault.NotListed : SizeFault.NotASize;
        }

        return FindFault(size);
    }

    /// <summary>Why <paramref name="size"/> is not accepted; <see cref="SizeFault.None"/> when it is.</summary>
    public SizeFault FindFault(ImageSize size)
    {
        if (Sizes.Count > 0)
        {
            return Sizes.Contains(size) ? SizeFault.None : SizeFault.NotListed;
        }

        var shortest = Math.Min(size.Width, size.Height);
        return size.Width % Step != 0 || size.Height % Step != 0 ? SizeFault.NotAMultiple
            : size.LongestEdge > MaximumEdge ? SizeFault.EdgeTooLong
            : size.LongestEdge < MinimumLongestEdge ? SizeFault.EdgeTooShort
            : size.LongestEdge > (long)shortest * MaximumRatio ? SizeFault.RatioTooGreat
            : size.Pixels < MinimumPixels ? SizeFault.TooFewPixels
            : size.Pixels > MaximumPixels ? SizeFault.TooManyPixels
            : SizeFault.None;
    }

    /// <summary>
    /// The accepted size nearest to <paramref name="size"/>; itself when it is accepted. Near means that the edge that changes most changes
    /// least, in proportion; among equals, that the shape stays. 512x512 becomes 816x816 under the rule of gpt-image-2, and 1920x1080 becomes 1920x1088.
    /// </summary>
    public ImageSize Nearest(ImageSize size)
    {
        if (FindFault(size) == SizeFault.None)
        {
            return size;
        }

        var nearest = default(ImageSize);
        var least = double.PositiveInfinity;
        foreach (var candidate in Sizes.Count > 0 ? Sizes : Candidates(size))
        {
            var distance = Distance(size, candidate);
            if (distance < least && FindFault(candidate) == SizeFault.None)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether every size that a call with <paramref name="other"/> can have is accepted here too.</summary>
    public bool Includes(SizeRule other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        // A rule that ignores what it does not accept lets every value through, even what is no size.
        if (other.Otherwise != Outcome.Refused)
        {
            return false;
        }

        if (other.AcceptsAuto && !AcceptsAuto)
        {
            return false;
        }

        if (other.Sizes.Count > 0)
        {
            return other.Sizes.All(size => FindFault(size) == SizeFault.None);
        }

        return Sizes.Count == 0
            && other.Step % Step == 0
            && other.MaximumEdge <= MaximumEdge
            && other.MinimumLongestEdge >= MinimumLongestEdge
            && other.MaximumRatio <= MaximumRatio
            && other.MinimumPixels >= MinimumPixels
            && other.MaximumPixels <= MaximumPixels;
    }

    private static double Distance(ImageSize from, ImageSize to)
    {
        var width = Math.Log((double)to.Width / from.Width);
        var height = Math.Log((double)to.Height / from.Height);
        return Math.Max(Math.Abs(width), Math.Abs(height)) + (ShapeWeight * Math.Abs(width - height));
    }

    // For each width, the best height lies next to one of few: the same shape, the same height, or a limit of the rule.
    private IEnumerable<ImageSize> Candidates(ImageSize size)
    {
        for (var width = Step; width <= MaximumEdge; width += Step)
        {
            double[] heights =
            [
                (double)width * size.Height / size.Width,
                size.Height,
                (double)width / MaximumRatio,
                (double)width * MaximumRatio,
                (double)MinimumPixels / width,
                (double)MaximumPixels / width,
            ];
            foreach (var height in heights)
            {
                var below = (long)(Math.Min(height, MaximumEdge) / Step) * Step;
                if (below > 0)
                {
                    yield return new ImageSize(width, (int)below);
                }

                if (below + Step <= MaximumEdge)
                {
                    yield return new ImageSize(width, (int)below + Step);
                }
            }
        }
    }
}
