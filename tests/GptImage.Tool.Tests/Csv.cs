using System.Text.RegularExpressions;

namespace GptImage.Tool.Tests;

/// <summary>Reads a table as RFC 4180 has it, of cells without line breaks.</summary>
internal static partial class Csv
{
    /// <summary>The rows, each a cell by the name of its column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<string> Cells(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value)];

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,"]*))""")]
    private static partial Regex Cell();
}
