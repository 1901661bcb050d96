using System.Text.RegularExpressions;

namespace GptImage.Tool.Output;

/// <summary>Shows the Markdown of this repository's pages in a terminal.</summary>
internal static partial class MarkdownOutput
{
    public static void Write(string markdown, Terminal terminal)
    {
        var isCode = false;
        var hasText = false;
        foreach (var line in Comment().Replace(markdown, "").Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                terminal.Line($"    {line}", line.StartsWith('+') ? Colour.Green : line.StartsWith('-') ? Colour.Red : Colour.Cyan);
            }
            else if (line.StartsWith('#'))
            {
                terminal.Line(Plain(line.TrimStart('#', ' ')), Colour.Bold);
            }
            else if (line.StartsWith('|'))
            {
                WriteRow(line, terminal);
            }
            else if (line.Length > 0 || hasText)
            {
                terminal.Paragraph(Plain(line));
            }

            hasText = line.Length > 0;
        }
    }

    /// <summary>A row of a table, unless it is empty or a rule below the titles.</summary>
    private static void WriteRow(string line, Terminal terminal)
    {
        var cells = line.Trim('|').Split('|').Select(cell => Plain(cell.Trim())).ToList();
        if (cells.Any(cell => cell.Length > 0 && cell.Trim('-', ':').Length > 0))
        {
            terminal.Line((cells[0].PadRight(24), Colour.Dim), (string.Join("  ", cells.Skip(1)), Colour.None));
        }
    }

    private static string Plain(string text) => Link().Replace(text, "$1").Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex("<!--.*?-->\n?", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();
}
