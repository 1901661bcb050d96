namespace GptImage.Catalog;

/// <summary>What is accepted with one <c>output_format</c>. The defaults restrict nothing.</summary>
/// <param name="Format">The value of <c>output_format</c>.</param>
public sealed record OutputFormatRule(string Format)
{
    /// <summary>Whether a transparent background can be stored.</summary>
    public bool SupportsTransparency { get; init; } = true;

    /// <summary>The least accepted <c>output_compression</c>; <see langword="null"/>: the parameter must be absent.</summary>
    public int? MinimumCompression { get; init; } = 0;

    /// <summary>Whether <c>stream</c> and <c>partial_images</c> above 0 are accepted.</summary>
    public bool SupportsStreaming { get; init; } = true;

    /// <summary>Whether a mask is accepted.</summary>
    public bool SupportsMask { get; init; } = true;

    /// <summary>The greatest accepted <c>n</c>; <see langword="null"/>: as for the model.</summary>
    public int? MaximumCount { get; init; }
}
