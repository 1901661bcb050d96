namespace GptImage.Tool.Output;

/// <summary>Rows in columns as wide as their widest cell.</summary>
internal static class TextTable
{
    /// <summary>Writes a row of titles and the rows.</summary>
    public static void Write(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<string>> rows, Terminal terminal)
    {
        var widths = titles.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max()).ToList();
        terminal.Line(Row(titles), Colour.Bold);
        foreach (var row in rows)
        {
            terminal.Line(Row(row));
        }

        string Row(IReadOnlyList<string> cells) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
    }
}
