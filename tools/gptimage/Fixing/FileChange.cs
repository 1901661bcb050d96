using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Fixing;

/// <summary>What becomes of one file.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Before">Its text as it was read.</param>
/// <param name="After">Its text with the fixes.</param>
/// <param name="Rules">How many fixes of each rule changed it, in the order of the ids.</param>
internal sealed record FileChange(string Path, SourceText Before, SourceText After, IReadOnlyList<(string Rule, int Count)> Rules);
