namespace GptImage.ConfigurationFiles;

/// <summary>A value of a configuration file, and where it stands.</summary>
/// <param name="Path">The names that lead to it, the outermost first; of an element of a list its number.</param>
/// <param name="Text">The value, without quotes and escapes.</param>
/// <param name="Start">Where it stands, in characters from the beginning of the file, without quotes.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record ConfiguredValue(IReadOnlyList<string> Path, string Text, int Start, int Length);
