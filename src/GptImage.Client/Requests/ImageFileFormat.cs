namespace GptImage.Client;

/// <summary>The file format of a picture.</summary>
public enum ImageFileFormat
{
    /// <summary><c>png</c>, the API's default.</summary>
    Png,

    /// <summary><c>jpeg</c>.</summary>
    Jpeg,

    /// <summary><c>webp</c>.</summary>
    WebP,

    /// <summary><c>gif</c>, on 2.6.</summary>
    Gif,

    /// <summary><c>svg</c>, on 2.6.</summary>
    Svg,
}
