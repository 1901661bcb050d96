namespace GptImage.Catalog;

/// <summary>The sizes of each generation.</summary>
internal static class SizeTable
{
    /// <summary>gpt-image-1, -1-mini, -1.5 (official spec).</summary>
    public static readonly SizeRule ThreeSizes = new() { Sizes = [new(1024, 1024), new(1024, 1536), new(1536, 1024)] };

    /// <summary>gpt-image-2 and 2.5 (official guide; the pixel numbers are in the guide only).</summary>
    public static readonly SizeRule Flexible = new()
    {
        Step = 16,
        MaximumEdge = 3840,
        MaximumRatio = 3,
        MinimumPixels = 655_360,
        MaximumPixels = 8_294_400,
        ExperimentalAbovePixels = 2560 * 1440,
        Confidence = Confidence.OfficialDoc,
    };

    /// <summary>2.6: the official text does not name it; others say that the arithmetic stayed.</summary>
    public static readonly SizeRule Flexible26 = Flexible with { Confidence = Confidence.ThirdParty };

    public static readonly SizeRule DallE2 = new() { Sizes = [new(256, 256), new(512, 512), new(1024, 1024)], AcceptsAuto = false };

    public static readonly SizeRule DallE3 = new() { Sizes = [new(1024, 1024), new(1792, 1024), new(1024, 1792)], AcceptsAuto = false };

    /// <summary>The gateway's ChatGPT channel since 27 October 2026: any measures in a band; beyond it nothing is promised.</summary>
    public static readonly SizeRule All = new()
    {
        MinimumLongestEdge = 512,
        MaximumEdge = 1536,
        Otherwise = Outcome.Ignored,
        Confidence = Confidence.ThirdParty,
    };

    /// <summary>
    /// The gateway's -vip models: thirty presets, other sizes are silently rewritten. The presets are not listed anywhere, but what is known of the
    /// rewriting (1920x1080 to 1920x1088, 512x512 to 816x816) is the arithmetic of gpt-image-2.
    /// </summary>
    public static readonly SizeRule Vip = Flexible with { Otherwise = Outcome.Ignored, Confidence = Confidence.ThirdParty };

    /// <summary>gpt-image-2.6-all honours what is asked for; 2K and 4K are scaled up.</summary>
    public static readonly SizeRule All26 = new() { Confidence = Confidence.ThirdParty };
}
