namespace GptImage.Emulator;

/// <summary>Ends a request with an error of the API.</summary>
/// <param name="error">What the caller is told.</param>
internal sealed class RefusedException(ApiError error) : Exception(error.Message)
{
    /// <summary>What the caller is told.</summary>
    public ApiError Error { get; } = error;
}
