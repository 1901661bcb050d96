namespace GptImage.Catalog;

/// <summary>The values of <see cref="Remedy.Key"/>.</summary>
public static class RemedyKeys
{
    /// <summary>The parameter is no longer sent.</summary>
    public const string Remove = "remove";

    /// <summary>The output becomes JPEG.</summary>
    public const string UseJpeg = "use-jpeg";

    /// <summary>The output becomes WebP: where JPEG would lose the transparency.</summary>
    public const string UseWebP = "use-webp";

    /// <summary>The output becomes PNG.</summary>
    public const string UsePng = "use-png";

    /// <summary>The background becomes opaque.</summary>
    public const string Opaque = "opaque";

    /// <summary>A number becomes the nearest one in range.</summary>
    public const string Clamp = "clamp";

    /// <summary>A value becomes the nearest accepted one.</summary>
    public const string Nearest = "nearest";

    /// <summary>The model becomes the target, with what else the target asks for.</summary>
    public const string UseTarget = "use-target";

    /// <summary>The model becomes another one than the target, with what else that one asks for.</summary>
    public const string UseFallback = "use-fallback";
}
