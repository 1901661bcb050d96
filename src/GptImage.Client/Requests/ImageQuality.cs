namespace GptImage.Client;

/// <summary>How much effort is spent on a picture.</summary>
public enum ImageQuality
{
    /// <summary>The model chooses; read back what it took from <see cref="GptImageResult.Quality"/>.</summary>
    Auto,

    /// <summary><c>low</c>.</summary>
    Low,

    /// <summary><c>medium</c>.</summary>
    Medium,

    /// <summary><c>high</c>.</summary>
    High,

    /// <summary><c>xhigh</c>, from 2.5 on.</summary>
    ExtraHigh,

    /// <summary><c>max</c>, from 2.5 on.</summary>
    Max,
}
