namespace GptImage.Client;

/// <summary>What else is said about an edit.</summary>
public sealed class GptImageEditOptions : GptImageOptions
{
    /// <summary>A PNG with an alpha channel and the measures of the first image: the edit may draw where it is transparent. Default: everywhere.</summary>
    public ImageInput? Mask { get; set; }

    /// <summary>
    /// A PNG with transparent parts and the measures of the first image, laid over it: on models from 2.5 on, and not together with a mask. It is
    /// documented for uploads only, so neither it nor the images may be remote.
    /// </summary>
    public ImageInput? Markup { get; set; }

    /// <summary>
    /// How closely the picture keeps to the images it is made from: on gpt-image-1.5, and <see cref="ImageFidelity.Low"/> alone on gpt-image-1-mini.
    /// Later models always take the highest, and refuse the parameter. Default of the API: low.
    /// </summary>
    public ImageFidelity? InputFidelity { get; set; }

    private protected override string? Fidelity => InputFidelity is { } fidelity ? WireValues.Of(fidelity) : null;

    internal void CopyFrom(GptImageOptions other)
    {
        Model = other.Model;
        Count = other.Count;
        Size = other.Size;
        Quality = other.Quality;
        Background = other.Background;
        Format = other.Format;
        Compression = other.Compression;
        Moderation = other.Moderation;
        Complexity = other.Complexity;
        FrameCount = other.FrameCount;
        FrameDuration = other.FrameDuration;
        Svg = other.Svg;
        PartialImages = other.PartialImages;
        SafetyIdentifier = other.SafetyIdentifier;
        foreach (var parameter in other.AdditionalParameters)
        {
            AdditionalParameters[parameter.Key] = parameter.Value;
        }

        Mask = (other as GptImageEditOptions)?.Mask;
        InputFidelity = (other as GptImageEditOptions)?.InputFidelity;
        Markup = (other as GptImageEditOptions)?.Markup;
    }
}
