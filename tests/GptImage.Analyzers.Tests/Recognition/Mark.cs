using System.Text.RegularExpressions;

namespace GptImage.Analyzers.Tests.Recognition;

/// <summary>A comment about a line. One that stands alone is about the next line with an id, or with the text behind it: a comment in a text would be a part of it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line that it is about, from 1.</param>
/// <param name="Rule">The rule that is broken; null where none is.</param>
/// <param name="NeedsPackage">Whether nothing but the package of the library tells it: <c>// sent, as the package says</c>.</param>
internal sealed partial record Mark(MarkKind Kind, string File, int Line, string? Rule, bool NeedsPackage)
{
    private const string Id = "gpt-image-";

    /// <summary>The marks in the text of a file.</summary>
    public static IEnumerable<Mark> Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            foreach (Match match in Pattern().Matches(lines[index]))
            {
                var isAlone = lines[index].TrimStart().StartsWith("//", StringComparison.Ordinal);
                var about = match.Groups["text"] is { Success: true, Value: var part } ? part : Id;
                var line = isAlone ? Array.FindIndex(lines, index + 1, candidate => candidate.Contains(about, StringComparison.Ordinal)) : index;
                var kind = Enum.Parse<MarkKind>(match.Groups["kind"].Value, ignoreCase: true);
                yield return new Mark(kind, file, line + 1, match.Groups["rule"] is { Success: true, Value: var rule } ? rule : null, match.Groups["package"].Success);
            }
        }
    }

    [GeneratedRegex(@"// (?<kind>sent|mentioned|refused)(?<package>, as the package says)?(: (?<rule>GIM\d+)( (?<text>\S+))?)?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

/// <summary>What a comment in the samples says of a line.</summary>
internal enum MarkKind
{
    /// <summary>The id on it is sent as a model: <c>// sent</c>.</summary>
    Sent,

    /// <summary>The id on it is only mentioned: <c>// mentioned</c>.</summary>
    Mentioned,

    /// <summary>What is set on it is refused: <c>// refused: GIM107</c>.</summary>
    Refused,
}
