namespace GptImage.Client;

/// <summary>What stands behind the subject.</summary>
public enum ImageBackground
{
    /// <summary>The prompt decides.</summary>
    Auto,

    /// <summary><c>opaque</c>.</summary>
    Opaque,

    /// <summary><c>transparent</c>: with PNG and WebP, and not on every model.</summary>
    Transparent,
}
