using System.Globalization;
using System.Net;
using System.Text;

namespace GptImage.Docs.Pictures;

/// <summary>A terminal as SVG: a command and what it wrote, with a diff in its colors.</summary>
internal static class TerminalPicture
{
    private const int Columns = 118;
    private const int LineHeight = 18;
    private const int Margin = 20;
    private const double CharacterWidth = 7.85;

    /// <summary>How a line is shown that starts with a text. The first that fits counts.</summary>
    private static readonly (string Start, string Class)[] Styles =
    [
        ("$ ", "command"),
        ("--- ", "file"),
        ("+++ ", "file"),
        ("@@ ", "place"),
        ("-", "removed"),
        ("+", "added"),
        ("  needs", "decision"),
    ];

    /// <param name="command">What was typed.</param>
    /// <param name="output">What came of it.</param>
    public static string Of(string command, string output)
    {
        List<string> lines = [$"$ {command}", .. output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        var rows = lines.SelectMany(line => Wrap(line).Select(row => (Text: row, Class: ClassOf(line)))).ToList();
        var width = (int)(2 * Margin + Columns * CharacterWidth);
        var height = 2 * Margin + rows.Count * LineHeight;
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
            <title>{WebUtility.HtmlEncode(command)}</title>
            <style>
              text {"{"} font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d4d4d4; white-space: pre {"}"}
              .command {"{"} fill: #ffffff; font-weight: bold {"}"} .file {"{"} fill: #9aa0a6 {"}"} .place {"{"} fill: #56b6c2 {"}"}
              .removed {"{"} fill: #f97583 {"}"} .added {"{"} fill: #85e89d {"}"} .decision {"{"} fill: #ffdf5d {"}"}
            </style>
            <rect width="{width}" height="{height}" rx="8" fill="#1e1e1e"/>

            """));
        for (var i = 0; i < rows.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin + (i + 1) * LineHeight - 5}\" xml:space=\"preserve\"");
            svg.Append(rows[i].Class.Length == 0 ? ">" : $" class=\"{rows[i].Class}\">").Append(WebUtility.HtmlEncode(rows[i].Text)).Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string ClassOf(string line) => Styles.FirstOrDefault(style => line.StartsWith(style.Start, StringComparison.Ordinal)).Class ?? "";

    /// <summary>The line as the rows of a terminal of so many columns.</summary>
    private static IEnumerable<string> Wrap(string line) => line.Length == 0 ? [""] : line.Chunk(Columns).Select(row => new string(row));
}
