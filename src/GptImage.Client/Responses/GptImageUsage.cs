namespace GptImage.Client;

/// <summary>The tokens of a call.</summary>
/// <param name="InputTokens">All that was read.</param>
/// <param name="OutputTokens">All that was made.</param>
/// <param name="InputTextTokens">Text that was read; <see langword="null"/> where the API does not tell.</param>
/// <param name="InputImageTokens">Images that were read; <see langword="null"/> where the API does not tell.</param>
public sealed record GptImageUsage(long InputTokens, long OutputTokens, long? InputTextTokens, long? InputImageTokens)
{
    internal GptImageUsage Plus(GptImageUsage other) => new(
        InputTokens + other.InputTokens, OutputTokens + other.OutputTokens, InputTextTokens + other.InputTextTokens, InputImageTokens + other.InputImageTokens);
}
