using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Text;

/// <summary>
/// The text that a string expression means, each character with the span of source that it comes from: regular, verbatim, raw and u8 literals,
/// interpolated strings and concatenations of them. An interpolation hole is one <see cref="Hole"/> character. Raw literals keep their indentation.
/// </summary>
internal sealed class LiteralText
{
    /// <summary>Stands for what is filled in at run time.</summary>
    public const char Hole = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly Dictionary<int, ExpressionSyntax> _holes = [];
    private readonly SyntaxTree _tree;

    /// <summary>What fills the holes of the piece that is read, if that is a format; null: braces are braces in it.</summary>
    private IReadOnlyList<ExpressionSyntax>? _fillings;

    private LiteralText(SyntaxTree tree) => _tree = tree;

    /// <summary>The text as the program has it.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <param name="expression">The string.</param>
    /// <param name="fillings">What <c>string.Format</c> puts in its holes, by number; null where it is no format, so that braces are braces.</param>
    public static LiteralText Read(ExpressionSyntax expression, IReadOnlyList<ExpressionSyntax>? fillings = null) => Read([new TextPiece(expression, fillings)]);

    /// <summary>The text that the pieces are together, all of one file and in the order in which the program puts them together, each with what fills its holes.</summary>
    public static LiteralText Read(IReadOnlyList<TextPiece> pieces)
    {
        var literal = new LiteralText(pieces[0].Expression.SyntaxTree);
        foreach (var (expression, fillings) in pieces)
        {
            literal._fillings = fillings;
            literal.AppendConcatenation(expression);
        }

        literal.Text = literal._text.ToString();
        return literal;
    }

    /// <summary>The source of a range of a text that is not empty; for an empty range the point before it.</summary>
    public TextSpan Span(int start, int length) =>
        length == 0
            ? new TextSpan(start < _spans.Count ? _spans[start].Start : _spans[_spans.Count - 1].End, 0)
            : TextSpan.FromBounds(_spans[start].Start, _spans[start + length - 1].End);

    /// <summary>As <see cref="Span"/>, with its file.</summary>
    public Location Location(int start, int length) => _tree.GetLocation(Span(start, length));

    /// <summary>The range of the text that a span of the source means; null where it means none, or not whole characters.</summary>
    public TextSpan? Find(TextSpan source)
    {
        var start = _spans.FindIndex(span => span.Start == source.Start);
        var end = _spans.FindLastIndex(span => span.End == source.End);
        return start >= 0 && end >= start ? TextSpan.FromBounds(start, end + 1) : null;
    }

    /// <summary>What fills the hole at a place of the text as it is; null where it is formatted first, or is no hole.</summary>
    public ExpressionSyntax? HoleAt(int position) => _holes.TryGetValue(position, out var expression) ? expression : null;

    // Left-deep and possibly thousands long: a stack of our own.
    private void AppendConcatenation(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression:
                    AppendLiteral(literal);
                    break;
                case LiteralExpressionSyntax { Token.Value: char character } literal:
                    Append(character, TextSpan.FromBounds(literal.SpanStart + 1, literal.Span.End - 1));
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    AppendInterpolated(interpolated);
                    break;
                case var other:
                    _holes.Add(_text.Length, other);
                    Append(Hole, other.Span);
                    break;
            }
        }
    }

    private void Append(char character, TextSpan span)
    {
        _text.Append(character);
        _spans.Add(span);
    }

    private void AppendLiteral(LiteralExpressionSyntax literal)
    {
        var source = literal.Token.Text;
        var style = LiteralStyle.Of(literal);
        var start = source.IndexOf('"') + style.Quotes;
        var end = source.Length - style.Quotes - (literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "u8".Length : 0);
        if (style.Quotes > 0 && start < end)
        {
            AppendContent(source, start, end, literal.Token.SpanStart, style.Escaping, doublesBraces: _fillings is not null);
        }
    }

    private void AppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        var style = LiteralStyle.Of(interpolated);
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken: var token })
            {
                AppendContent(token.Text, 0, token.Text.Length, token.SpanStart, style.Escaping, style.DoublesBraces);
            }
            else
            {
                if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var filling })
                {
                    _holes.Add(_text.Length, filling);
                }

                Append(Hole, content.Span);
            }
        }
    }

    private void AppendContent(string source, int start, int end, int offset, Escaping escaping, bool doublesBraces)
    {
        for (var i = start; i < end;)
        {
            var (code, length) = ReadCharacter(source, i, end, escaping, doublesBraces);
            var span = new TextSpan(offset + i, length);
            if (code == Hole && FillingAt(source, i) is { } filling)
            {
                _holes.Add(_text.Length, filling);
            }

            if (code <= char.MaxValue)
            {
                Append((char)code, span);
            }
            else
            {
                var pair = char.ConvertFromUtf32(code);
                Append(pair[0], span);
                Append(pair[1], span);
            }

            i += length;
        }
    }

    /// <summary>What fills the hole of a format that begins here, if it goes in as it is: <c>{0}</c>, but not <c>{0:x}</c>.</summary>
    private ExpressionSyntax? FillingAt(string source, int start) =>
        _fillings is not null && source[start] == '{'
        && int.TryParse(source.Substring(start + 1, source.IndexOf('}', start) - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? _fillings.ElementAtOrDefault(number)
            : null;

    private (int Code, int Length) ReadCharacter(string source, int i, int end, Escaping escaping, bool doublesBraces)
    {
        var character = source[i];
        var isTwice = i + 1 < end && source[i + 1] == character;
        return character switch
        {
            '\\' when escaping == Escaping.Backslash => EscapeSequence.Read(source, i, end),
            '"' when escaping == Escaping.Doubling && isTwice => ('"', 2),
            '{' or '}' when doublesBraces && isTwice => (character, 2),
            '{' when _fillings is not null && doublesBraces && source.IndexOf('}', i, end - i) is >= 0 and var close => (Hole, close + 1 - i),
            _ => (character, 1),
        };
    }
}
