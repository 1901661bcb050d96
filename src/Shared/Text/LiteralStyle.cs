using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Text;

/// <summary>The way a string literal is written.</summary>
/// <param name="Escaping">How quotes are written.</param>
/// <param name="IsInterpolated">Whether braces mean holes.</param>
/// <param name="Dollars">How many braces open a hole, where braces mean holes.</param>
/// <param name="Quotes">How many quotes delimit it; none where the source is broken.</param>
internal sealed record LiteralStyle(Escaping Escaping, bool IsInterpolated, int Dollars, int Quotes)
{
    /// <summary>Whether a brace is written as two.</summary>
    public bool DoublesBraces => IsInterpolated && Escaping != Escaping.Raw;

    /// <param name="literal">A string literal or an interpolated string.</param>
    public static LiteralStyle Of(ExpressionSyntax literal) => literal is InterpolatedStringExpressionSyntax { StringStartToken.Text: var start }
        ? Of(start, isInterpolated: true)
        : Of(literal.GetFirstToken(includeZeroWidth: true).Text, isInterpolated: false);

    private static LiteralStyle Of(string start, bool isInterpolated)
    {
        var prefix = 0;
        while (prefix < start.Length && start[prefix] is '$' or '@')
        {
            prefix++;
        }

        var quotes = 0;
        while (prefix + quotes < start.Length && start[prefix + quotes] == '"')
        {
            quotes++;
        }

        return start.IndexOf('@', 0, prefix) >= 0 ? new LiteralStyle(Escaping.Doubling, isInterpolated, 1, Math.Min(quotes, 1))
            : quotes >= 3 ? new LiteralStyle(Escaping.Raw, isInterpolated, prefix, quotes)
            : new LiteralStyle(Escaping.Backslash, isInterpolated, 1, Math.Min(quotes, 1));
    }
}

/// <summary>How a string literal writes characters that would mean something else.</summary>
internal enum Escaping
{
    /// <summary>As an escape sequence: <c>\"</c></summary>
    Backslash,

    /// <summary>A quote as two: <c>""</c></summary>
    Doubling,

    /// <summary>As they are, between longer delimiters: a raw literal.</summary>
    Raw,
}
