namespace GptImage.Tool.Loading;

/// <summary>Why a project is not loaded: a clause that follows its name.</summary>
internal sealed class LoadException(string message, bool needsRestore = false) : Exception(message)
{
    /// <summary>Whether restoring its packages may help.</summary>
    public bool NeedsRestore { get; } = needsRestore;
}
