using System.Text;

namespace GptImage.Tool.Output;

/// <summary>Writes lines to where the output goes: in colour to a terminal, plain to a file or pipe or with <c>NO_COLOR</c>.</summary>
/// <param name="writer">Where to.</param>
/// <param name="hasColour">Whether colours are written.</param>
/// <param name="width">The columns that text is wrapped to; <see langword="null"/>: it is not.</param>
internal sealed class Terminal(TextWriter writer, bool hasColour, int? width)
{
    /// <summary>The standard output of this process.</summary>
    public static Terminal Standard()
    {
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = false, NewLine = "\n" };
        return Console.IsOutputRedirected
            ? new Terminal(output, Environment.GetEnvironmentVariable("FORCE_COLOR") is { Length: > 0 } && !IsPlain, width: null)
            : new Terminal(output, !IsPlain, Console.WindowWidth > 0 ? Console.WindowWidth : 80);
    }

    private static bool IsPlain => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    public TextWriter Writer => writer;

    /// <summary>Whether a person looks at it, not a file or another program.</summary>
    public bool IsTerminal => width is not null;

    /// <summary>The columns that text is wrapped to, or else a number that none reaches.</summary>
    public int Width => width ?? int.MaxValue;

    /// <summary>Writes a line of pieces.</summary>
    public void Line(params ReadOnlySpan<(string Text, Colour Colour)> pieces)
    {
        foreach (var (text, colour) in pieces)
        {
            writer.Write(Paint(text, colour));
        }

        writer.Write('\n');
    }

    /// <summary>Writes a line.</summary>
    public void Line(string text = "", Colour colour = Colour.None) => Line((text, colour));

    /// <summary>Writes text that is wrapped, its further lines indented.</summary>
    public void Paragraph(string text, int indentation = 0, Colour colour = Colour.None)
    {
        foreach (var line in Wrap(text, Width - indentation))
        {
            Line((new string(' ', indentation), Colour.None), (line, colour));
        }
    }

    /// <summary>Text with what a terminal would obey taken out: it comes from files.</summary>
    public static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(character => char.IsControl(character) ? character == '\t' ? ' ' : '\uFFFD' : character)) : text;

    /// <summary>The lines of a text, broken between words where it is too long.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private string Paint(string text, Colour colour) => hasColour && colour != Colour.None && text.Length > 0 ? $"\e[{(int)colour}m{text}\e[0m" : text;
}

/// <summary>A colour of the terminal, as its escape sequence counts it.</summary>
internal enum Colour
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Blue = 34,
    Cyan = 36,
}
