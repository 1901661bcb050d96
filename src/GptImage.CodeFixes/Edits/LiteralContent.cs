using System.Text;
using GptImage.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>The content of a string literal, edited as the text that the program sees.</summary>
internal sealed class LiteralContent : EditableText
{
    private readonly LiteralText _literal;
    private readonly LiteralStyle _style;

    private LiteralContent(LiteralText literal, LiteralStyle style)
        : base(SourceText.From(literal.Text), literal.Span(0, 0).Start)
    {
        _literal = literal;
        _style = style;
    }

    /// <summary>The content of the literal that a token is, or is part of; null if it is no whole string, or empty.</summary>
    public static LiteralContent? TryRead(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<ExpressionSyntax>() is { ContainsDiagnostics: false } and (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) and var expression
        && LiteralText.Read(expression) is { Text.Length: > 0 } literal
            ? new LiteralContent(literal, LiteralStyle.Of(expression))
            : null;

    /// <summary>A span of the file as a span of the content; null where it does not fall between characters.</summary>
    public TextSpan? FromFile(TextSpan span) => _literal.Find(span);

    /// <inheritdoc/>
    public override TextChange? ToFile(TextChange change)
    {
        var (start, end) = (change.Span.Start, change.Span.End);
        var before = Text.ToString(TextSpan.FromBounds(Math.Max(0, start - _style.Dollars), start));
        var after = Text.ToString(TextSpan.FromBounds(end, Math.Min(Text.Length, end + _style.Dollars)));
        return Write(change.NewText!, before, after) is { } written ? new TextChange(_literal.Span(start, change.Span.Length), written) : null;
    }

    /// <summary>A text as this literal writes it between two others; null where a raw literal would end, or open a hole, within it.</summary>
    private string? Write(string text, string before, string after)
    {
        if (_style.Escaping == Escaping.Raw)
        {
            return LongestRun(text, '"') >= _style.Quotes || OpensHole(text) ? null : KeepBracesApart(before, text, after);
        }

        var written = new StringBuilder(text);
        if (_style.Escaping == Escaping.Backslash)
        {
            written.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t");
        }
        else
        {
            written.Replace("\"", "\"\"");
        }

        return (_style.DoublesBraces ? written.Replace("{", "{{").Replace("}", "}}") : written).ToString();
    }

    /// <summary>A space, which means nothing to JSON, wherever braces would meet only through the change and read as a hole.</summary>
    private string KeepBracesApart(string before, string text, string after) => text.Length == 0
        ? OpensHole(before + after) ? " " : ""
        : (OpensHole(before + text) ? " " : "") + text + (OpensHole(text + after) ? " " : "");

    private bool OpensHole(string text) => _style.IsInterpolated && Math.Max(LongestRun(text, '{'), LongestRun(text, '}')) >= _style.Dollars;

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var next in text)
        {
            run = next == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
