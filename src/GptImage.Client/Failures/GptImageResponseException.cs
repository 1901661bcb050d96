namespace GptImage.Client;

/// <summary>The API accepted a call, and its response cannot be used: cut off, too large, or not what the Images API sends. The images may have been billed.</summary>
public sealed class GptImageResponseException : Exception
{
    internal GptImageResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
