namespace GptImage.Client;

/// <summary>How strictly prompts and pictures are moderated.</summary>
public enum ImageModeration
{
    /// <summary>The usual filter.</summary>
    Auto,

    /// <summary>A less restrictive one.</summary>
    Low,
}
