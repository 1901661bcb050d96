namespace GptImage.Catalog;

/// <summary>What is accepted with each output format (official spec).</summary>
internal static class OutputFormatTable
{
    private static readonly OutputFormatRule png = new("png") { MinimumCompression = 100 };
    private static readonly OutputFormatRule jpeg = new("jpeg") { SupportsTransparency = false };
    private static readonly OutputFormatRule webp = new("webp");
    private static readonly OutputFormatRule gif = new("gif") { MinimumCompression = 100, SupportsStreaming = false, SupportsMask = false };
    private static readonly OutputFormatRule svg = new("svg") { MinimumCompression = null, SupportsStreaming = false, MaximumCount = 1 };

    public static readonly IReadOnlyList<OutputFormatRule> Still = [png, jpeg, webp];

    public static readonly IReadOnlyList<OutputFormatRule> WithAnimationAndVectors = [png, jpeg, webp, gif, svg];

    /// <summary>All that the gateway documents for its own models: JPEG has no transparency on any of them.</summary>
    public static readonly IReadOnlyList<OutputFormatRule> OpaqueJpeg = [jpeg];
}
