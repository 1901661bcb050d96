using GptImage.Tool.Fixing;

namespace GptImage.Tool.Output;

/// <summary>Shows what changes, as a diff that <c>git apply</c> takes.</summary>
internal static class DiffOutput
{
    public static void Write(IReadOnlyList<FileChange> files, Func<string, string> relative, Terminal terminal)
    {
        foreach (var file in files)
        {
            var path = relative(file.Path);
            terminal.Line((path, Colour.Bold), ($": {string.Join(", ", file.Rules.Select(rule => rule.Count == 1 ? rule.Rule : $"{rule.Rule} ({rule.Count})"))}", Colour.Dim));
            Write(UnifiedDiff.Of(path, file.Before.ToString(), file.After.ToString()), terminal);
            terminal.Line();
        }
    }

    /// <summary>Writes the lines of a diff.</summary>
    public static void Write(IReadOnlyList<string> lines, Terminal terminal, int indentation = 0)
    {
        foreach (var line in lines)
        {
            terminal.Line((new string(' ', indentation), Colour.None), (terminal.IsTerminal ? Terminal.Printable(line.TrimEnd('\r')) : line, ColourOf(line)));
        }
    }

    private static Colour ColourOf(string line) => line switch
    {
        ['-', '-', '-', ..] or ['+', '+', '+', ..] => Colour.Bold,
        ['-', ..] => Colour.Red,
        ['+', ..] => Colour.Green,
        ['@', ..] => Colour.Cyan,
        _ => Colour.None,
    };
}
