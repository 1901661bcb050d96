namespace GptImage.Catalog;

/// <summary>Why a <see cref="SizeRule"/> does not accept a size; the first that applies, in the API's order.</summary>
public enum SizeFault
{
    /// <summary>It is accepted.</summary>
    None,

    /// <summary>It is not one of the listed sizes.</summary>
    NotListed,

    /// <summary>It is not <c>WIDTHxHEIGHT</c>.</summary>
    NotASize,

    /// <summary>An edge is not a multiple of <see cref="SizeRule.Step"/>.</summary>
    NotAMultiple,

    /// <summary>The longest edge exceeds <see cref="SizeRule.MaximumEdge"/>.</summary>
    EdgeTooLong,

    /// <summary>The longest edge falls short of <see cref="SizeRule.MinimumLongestEdge"/>.</summary>
    EdgeTooShort,

    /// <summary>The edges differ by more than <see cref="SizeRule.MaximumRatio"/>.</summary>
    RatioTooGreat,

    /// <summary>It has fewer pixels than <see cref="SizeRule.MinimumPixels"/>.</summary>
    TooFewPixels,

    /// <summary>It has more pixels than <see cref="SizeRule.MaximumPixels"/>.</summary>
    TooManyPixels,
}
