using System.Globalization;
using System.Text.RegularExpressions;

namespace GptImage.Demo;

/// <summary>A diagnostic of ours in the output of a build.</summary>
internal sealed partial record Finding(string Path, int Line, string Id, string Message)
{
    /// <summary>Each finding once, in order; a build may print it twice.</summary>
    public static IReadOnlyList<Finding> Parse(string output) =>
    [
        .. output.Split('\n')
            .Select(line => Diagnostic().Match(line))
            .Where(match => match.Success)
            .Select(match => new Finding(
                match.Groups["path"].Value,
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["id"].Value,
                match.Groups["message"].Value))
            .Distinct()
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line),
    ];

    // path(line,column): warning id: message (link) [project]
    [GeneratedRegex(
        @"^\s*(?<path>[^\r\n]+?)\((?<line>\d+),\d+\): (?:warning|error) (?<id>GIM\d{3}): (?<message>.*?)"
        + @"(?: \(https:[^)]*\))?(?: \[[^\]]*\])?\s*$")]
    private static partial Regex Diagnostic();
}
