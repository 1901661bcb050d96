using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests.Examples;

/// <summary>Code whose comments say which diagnostics it has: <c>// GIM001, GIM106</c> at the end of a line.</summary>
/// <param name="Text">The code without these comments.</param>
/// <param name="Expected">
/// Ids with their lines, counted from one; line 0 for a diagnostic that stands nowhere, whose comment has a line of its own.
/// </param>
internal sealed partial record AnnotatedCode(string Text, IReadOnlyList<(int Line, string Id)> Expected)
{
    /// <summary>Reads the comments.</summary>
    public static AnnotatedCode Parse(string code)
    {
        var lines = new List<string>();
        var expected = new List<(int, string)>();
        foreach (var line in code.Split('\n'))
        {
            var match = Comment().Match(line);
            if (match is { Success: true, Index: 0 })
            {
                expected.AddRange(Ids(match).Select(id => (0, id)));
                continue;
            }

            lines.Add(match.Success ? line[..match.Index] : line);
            expected.AddRange(match.Success ? Ids(match).Select(id => (lines.Count, id)) : []);
        }

        return new AnnotatedCode(string.Join('\n', lines), [.. expected.Order()]);
    }

    private static IEnumerable<string> Ids(Match comment) => comment.Groups["id"].Captures.Select(capture => capture.Value);

    [GeneratedRegex(@" *// (?<id>GIM\d{3})(, (?<id>GIM\d{3}))*$")]
    private static partial Regex Comment();
}
