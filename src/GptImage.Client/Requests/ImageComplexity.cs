namespace GptImage.Client;

/// <summary>How elaborate a picture is, on models from 2.5 on.</summary>
public enum ImageComplexity
{
    /// <summary><c>low</c>.</summary>
    Low,

    /// <summary><c>medium</c>.</summary>
    Medium,

    /// <summary><c>high</c>.</summary>
    High,
}
