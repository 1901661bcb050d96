namespace GptImage.Json;

/// <summary>The first place where a text is not JSON.</summary>
/// <param name="Position">The place, in characters from the beginning.</param>
/// <param name="Expected">What would be accepted there: a clause such as "a value".</param>
internal sealed record JsonFault(int Position, string Expected);
