namespace GptImage.Client;

/// <summary>How closely an edit keeps to its input images.</summary>
public enum ImageFidelity
{
    /// <summary><c>low</c>.</summary>
    Low,

    /// <summary><c>high</c>: faces and details stay, for more input tokens.</summary>
    High,
}
