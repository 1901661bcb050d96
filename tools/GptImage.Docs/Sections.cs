namespace GptImage.Docs;

/// <summary>The generated parts of a file that is otherwise written by hand: between two comments that Markdown does not show.</summary>
internal static class Sections
{
    private const string End = "<!-- /generated -->";

    /// <summary><paramref name="text"/> with the part called <paramref name="name"/> replaced.</summary>
    /// <exception cref="FormatException">There is no such part, or it does not end.</exception>
    public static string Replace(string text, string name, string content)
    {
        var start = $"<!-- generated: {name} -->";
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(End, from, StringComparison.Ordinal);
        return to < 0
            ? throw new FormatException($"Expected the lines '{start}' and '{End}'.")
            : $"{text[..(from + start.Length)]}\n{content.Trim('\n')}\n{text[to..]}";
    }
}
