namespace GptImage.Client;

/// <summary>A step of a streaming call.</summary>
public sealed class GptImageUpdate
{
    internal GptImageUpdate(GeneratedImage image, int? partialIndex, GptImageResult? result)
    {
        Image = image;
        PartialIndex = partialIndex;
        Result = result;
    }

    /// <summary>The picture as far as it has come.</summary>
    public GeneratedImage Image { get; }

    /// <summary>Which of the unfinished pictures this is, from 0; <see langword="null"/> for a finished one.</summary>
    public int? PartialIndex { get; }

    /// <summary>The whole response, with the finished picture; <see langword="null"/> while it is unfinished.</summary>
    public GptImageResult? Result { get; }

    /// <summary>Whether the picture is finished.</summary>
    public bool IsFinal => Result is not null;
}
