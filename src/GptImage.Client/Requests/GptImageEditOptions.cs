namespace GptImage.Client;

/// <summary>What else is said about an edit.</summary>
public sealed class GptImageEditOptions : GptImageOptions
{
    /// <summary>A PNG with an alpha channel and the measures of the first image: the edit may draw where it is transparent. Default: everywhere.</summary>
    public ImageInput? Mask { get; set; }

    /// <summary>A PNG with transparent parts and the measures of the first image, laid over it: on models from 2.5 on, and not together with a mask.</summary>
    public ImageInput? Markup { get; set; }
}
