namespace GptImage.Client;

/// <summary>Enum members as sent, in the order of their declaration.</summary>
internal static class WireValues
{
    private static readonly string[] qualities = ["auto", "low", "medium", "high", "xhigh", "max"];
    private static readonly string[] backgrounds = ["auto", "opaque", "transparent"];
    private static readonly string[] formats = ["png", "jpeg", "webp", "gif", "svg"];
    private static readonly string[] mediaTypes = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"];
    private static readonly string[] extensions = ["png", "jpg", "webp", "gif", "svg"];
    private static readonly string[] moderations = ["auto", "low"];
    private static readonly string[] complexities = ["low", "medium", "high"];

    public static string Of(ImageQuality quality) => qualities[(int)quality];

    public static string Of(ImageBackground background) => backgrounds[(int)background];

    public static string Of(ImageFileFormat format) => formats[(int)format];

    public static string Of(ImageModeration moderation) => moderations[(int)moderation];

    public static string Of(ImageComplexity complexity) => complexities[(int)complexity];

    public static string MediaTypeOf(ImageFileFormat format) => mediaTypes[(int)format];

    /// <summary>The usual file extension, without the dot.</summary>
    public static string ExtensionOf(ImageFileFormat format) => extensions[(int)format];

    /// <summary>The format with this media type; <see langword="null"/> for none of them.</summary>
    public static ImageFileFormat? FormatOf(string mediaType) =>
        Array.FindIndex(mediaTypes, known => known.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? (ImageFileFormat)index
        : mediaType.Equals("image/jpg", StringComparison.OrdinalIgnoreCase) ? ImageFileFormat.Jpeg
        : null;
}
