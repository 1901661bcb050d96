namespace GptImage.Catalog;

/// <summary>What is accepted with each output format (official spec).</summary>
internal static class OutputFormatTable
{
    private static readonly OutputFormatRule Png = new("png") { MinimumCompression = 100 };
    private static readonly OutputFormatRule Jpeg = new("jpeg") { SupportsTransparency = false };
    private static readonly OutputFormatRule Webp = new("webp");
    private static readonly OutputFormatRule Gif = new("gif") { MinimumCompression = 100, SupportsStreaming = false, SupportsMask = false };
    private static readonly OutputFormatRule Svg = new("svg") { MinimumCompression = null, SupportsStreaming = false, MaximumCount = 1 };

    public static readonly IReadOnlyList<OutputFormatRule> Still = [Png, Jpeg, Webp];

    /// <summary>At Azure.</summary>
    public static readonly IReadOnlyList<OutputFormatRule> WithoutWebP = [Png, Jpeg];

    public static readonly IReadOnlyList<OutputFormatRule> WithAnimationAndVectors = [Png, Jpeg, Webp, Gif, Svg];

    /// <summary>All that the gateway documents for its own models: JPEG has no transparency on any of them.</summary>
    public static readonly IReadOnlyList<OutputFormatRule> OpaqueJpeg = [Jpeg];
}
