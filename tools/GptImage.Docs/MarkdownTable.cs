using System.Text;

namespace GptImage.Docs;

/// <summary>A table in Markdown.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly StringBuilder _text = new StringBuilder()
        .Append(Line(columns))
        .Append(Line(columns.Select(_ => "---")));

    /// <summary>Adds a row with as many cells as there are columns.</summary>
    /// <exception cref="ArgumentException">It has more or fewer.</exception>
    public MarkdownTable Row(params IReadOnlyList<string> cells)
    {
        if (cells.Count != columns.Length)
        {
            throw new ArgumentException($"A row of {cells.Count} cells in a table of {columns.Length} columns.", nameof(cells));
        }

        _text.Append(Line(cells));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";
}
