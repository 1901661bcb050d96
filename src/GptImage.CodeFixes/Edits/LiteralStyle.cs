using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>How a string literal writes a quote.</summary>
internal enum Escaping
{
    /// <summary><c>\"</c></summary>
    Backslash,

    /// <summary><c>""</c></summary>
    Doubling,

    /// <summary>As it is, between longer delimiters.</summary>
    Raw,
}

/// <summary>The way a string literal is written.</summary>
/// <param name="Escaping">How quotes are written.</param>
/// <param name="IsInterpolated">Whether braces mean holes.</param>
/// <param name="Dollars">How many dollar signs start it, and so how many braces a hole.</param>
/// <param name="Quotes">How many quotes delimit it.</param>
internal sealed record LiteralStyle(Escaping Escaping, bool IsInterpolated, int Dollars, int Quotes)
{
    /// <summary>Whether a brace is written as two.</summary>
    public bool DoublesBraces => IsInterpolated && Escaping != Escaping.Raw;

    /// <param name="start">The literal, or its start token.</param>
    /// <param name="isInterpolated">Whether it is interpolated.</param>
    public static LiteralStyle Of(string start, bool isInterpolated)
    {
        var open = start.IndexOf('"');
        var prefix = start.Substring(0, open);
        var quotes = LongestRun(start, open, '"');
        return prefix.Contains('@') ? new LiteralStyle(Escaping.Doubling, isInterpolated, 1, 1)
            : quotes >= 3 ? new LiteralStyle(Escaping.Raw, isInterpolated, prefix.Length, quotes)
            : new LiteralStyle(Escaping.Backslash, isInterpolated, 1, 1);
    }

    /// <summary>The span in the file between the quotes of a literal that is one token.</summary>
    public TextSpan ContentOf(SyntaxToken token) =>
        TextSpan.FromBounds(token.SpanStart + token.Text.IndexOf('"') + Quotes, token.SpanStart + token.Text.LastIndexOf('"') + 1 - Quotes);

    /// <summary>A text as this literal writes it between two others; null where a raw literal would end, or open a hole, within it.</summary>
    public string? Write(string text, string before, string after)
    {
        if (Escaping == Escaping.Raw)
        {
            return LongestRun(text, '"') >= Quotes || IsHole(text) ? null : KeepBracesApart(before, text, after);
        }

        var written = new StringBuilder(text);
        if (Escaping == Escaping.Backslash)
        {
            written.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t");
        }
        else
        {
            written.Replace("\"", "\"\"");
        }

        return (DoublesBraces ? written.Replace("{", "{{").Replace("}", "}}") : written).ToString();
    }

    /// <summary>A space, which means nothing to JSON, wherever braces would meet only through the change and read as a hole.</summary>
    private string KeepBracesApart(string before, string text, string after) => text.Length == 0
        ? IsHole(before + after) ? " " : ""
        : (IsHole(before + text) ? " " : "") + text + (IsHole(text + after) ? " " : "");

    private bool IsHole(string text) => IsInterpolated && Math.Max(LongestRun(text, '{'), LongestRun(text, '}')) >= Dollars;

    private static int LongestRun(string text, char character)
    {
        var longest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            longest = Math.Max(longest, LongestRun(text, i, character));
        }

        return longest;
    }

    private static int LongestRun(string text, int start, char character)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }
}
