namespace GptImage.Client;

/// <summary>Enum members as sent, in the order of their declaration.</summary>
internal static class WireValues
{
    private static readonly string[] Qualities = ["auto", "low", "medium", "high", "xhigh", "max"];
    private static readonly string[] Backgrounds = ["auto", "opaque", "transparent"];
    private static readonly string[] Formats = ["png", "jpeg", "webp", "gif", "svg"];
    private static readonly string[] MediaTypes = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"];
    private static readonly string[] Extensions = ["png", "jpg", "webp", "gif", "svg"];
    private static readonly string[] Moderations = ["auto", "low"];
    private static readonly string[] Complexities = ["low", "medium", "high"];
    private static readonly string[] Fidelities = ["low", "high"];

    public static string Of(ImageQuality quality) => Qualities[(int)quality];

    public static string Of(ImageBackground background) => Backgrounds[(int)background];

    public static string Of(ImageFileFormat format) => Formats[(int)format];

    public static string Of(ImageModeration moderation) => Moderations[(int)moderation];

    public static string Of(ImageComplexity complexity) => Complexities[(int)complexity];

    public static string Of(ImageFidelity fidelity) => Fidelities[(int)fidelity];

    public static string MediaTypeOf(ImageFileFormat format) => MediaTypes[(int)format];

    /// <summary>The usual file extension, without the dot.</summary>
    public static string ExtensionOf(ImageFileFormat format) => Extensions[(int)format];

    /// <summary>The format with this media type; <see langword="null"/> for none of them.</summary>
    public static ImageFileFormat? FormatOf(string mediaType) =>
        Array.FindIndex(MediaTypes, known => known.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? (ImageFileFormat)index
        : mediaType.Equals("image/jpg", StringComparison.OrdinalIgnoreCase) ? ImageFileFormat.Jpeg
        : null;
}
