namespace GptImage.Catalog;

/// <summary>What the API says about a size, and what the catalogue says about it.</summary>
internal static class SizeWording
{
    public static ApiError ErrorOf(SizeFault fault, SizeRule rule, string value, string path) => fault switch
    {
        SizeFault.NotListed => ApiErrors.InvalidValue(value, AcceptedBy(rule), path),
        SizeFault.NotASize => ApiErrors.Size(value, "Expected WIDTHxHEIGHT, for example '1824x1024'.", path),
        SizeFault.NotAMultiple => ApiErrors.Size(value, $"Width and height must both be divisible by {rule.Step}.", path),
        SizeFault.EdgeTooLong => ApiErrors.Size(value, $"The longest edge must be less than or equal to {rule.MaximumEdge}.", path),
        SizeFault.EdgeTooShort => ApiErrors.Size(value, $"The longest edge must be greater than or equal to {rule.MinimumLongestEdge}.", path) with { IsDocumented = false },
        SizeFault.RatioTooGreat => ApiErrors.Size(value, $"The maximum supported aspect ratio is {rule.MaximumRatio}:1.", path),
        SizeFault.TooFewPixels => ApiErrors.Size(value, "Requested resolution is below the current minimum pixel budget.", path),
        SizeFault.TooManyPixels => ApiErrors.Size(value, "Requested resolution exceeds the current pixel budget.", path),
        _ => ApiError.None,
    };

    public static string ReasonOf(SizeFault fault, SizeRule rule) => fault switch
    {
        SizeFault.NotListed => $"accepted are {Listing.Of(AcceptedBy(rule))}",
        SizeFault.NotASize => "a size is WIDTHxHEIGHT or 'auto'",
        SizeFault.NotAMultiple => $"both edges must be multiples of {rule.Step}",
        SizeFault.EdgeTooLong => $"the longest edge is at most {rule.MaximumEdge}",
        SizeFault.EdgeTooShort => $"the longest edge is at least {rule.MinimumLongestEdge}",
        SizeFault.RatioTooGreat => $"the longer edge is at most {rule.MaximumRatio} times the shorter one",
        SizeFault.TooFewPixels => FormattableString.Invariant($"a picture has at least {rule.MinimumPixels:N0} pixels"),
        SizeFault.TooManyPixels => FormattableString.Invariant($"a picture has at most {rule.MaximumPixels:N0} pixels"),
        _ => "",
    };

    private static string[] AcceptedBy(SizeRule rule)
    {
        var sizes = rule.Sizes.Select(size => size.ToString());
        return [.. rule.AcceptsAuto ? sizes.Append(SizeRule.Auto) : sizes];
    }
}
