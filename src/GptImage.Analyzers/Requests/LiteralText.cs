using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Requests;

/// <summary>
/// The text that a string expression means, each character with the span of source that it comes from: regular, verbatim, raw and u8 literals,
/// interpolated strings and concatenations of them. An interpolation hole is one <see cref="Hole"/> character.
/// </summary>
internal sealed class LiteralText
{
    /// <summary>Stands for what is filled in at run time.</summary>
    public const char Hole = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly Dictionary<int, ExpressionSyntax> _holes = [];
    private readonly bool _isFormat;

    private LiteralText(ExpressionSyntax expression, bool isFormat)
    {
        Expression = expression;
        Tree = expression.SyntaxTree;
        _isFormat = isFormat;
    }

    public SyntaxTree Tree { get; }

    /// <summary>The string expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The text as the program has it.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <param name="expression">The string.</param>
    /// <param name="isFormat">Whether it is given to <c>string.Format</c>, so that braces mean holes and doubled ones braces.</param>
    public static LiteralText Read(ExpressionSyntax expression, bool isFormat = false)
    {
        var literal = new LiteralText(expression, isFormat);
        literal.AppendConcatenation(expression);
        literal.Text = literal._text.ToString();
        return literal;
    }

    /// <summary>The source of a range of the text; for an empty range the point before it.</summary>
    public TextSpan Span(int start, int length) =>
        length == 0
            ? new TextSpan(start < _spans.Count ? _spans[start].Start : _spans[_spans.Count - 1].End, 0)
            : TextSpan.FromBounds(_spans[start].Start, _spans[start + length - 1].End);

    public Location Location(int start, int length) => Tree.GetLocation(Span(start, length));

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
                case LiteralExpressionSyntax literal when IsString(literal):
                    AppendToken(literal.Token);
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

    private static bool IsString(LiteralExpressionSyntax literal) =>
        literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression;

    private void Append(char character, TextSpan span)
    {
        _text.Append(character);
        _spans.Add(span);
    }

    private void AppendToken(SyntaxToken token)
    {
        var text = token.Text;
        var end = text.EndsWith("u8", StringComparison.OrdinalIgnoreCase) && !token.IsMissing && text.LastIndexOf('"') == text.Length - 3
            ? text.Length - 2
            : text.Length;
        var start = 0;
        var isVerbatim = text.StartsWith("@", StringComparison.Ordinal);
        if (isVerbatim)
        {
            start++;
        }

        var quotes = 0;
        while (start + quotes < end && text[start + quotes] == '"')
        {
            quotes++;
        }

        var isRaw = !isVerbatim && quotes >= 3;
        var delimiter = isRaw ? quotes : 1;
        start += delimiter;
        end -= delimiter;
        if (start > end || (!isRaw && quotes == 0))
        {
            return;
        }

        AppendContent(text, start, end, token.SpanStart, isRaw ? Escapes.None : isVerbatim ? Escapes.Verbatim : Escapes.Regular, areBracesDoubled: _isFormat);
    }

    private void AppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        var opening = interpolated.StringStartToken.Text;
        var isRaw = opening.Contains("\"\"\"");
        var escapes = isRaw ? Escapes.None : opening.Contains("@") ? Escapes.Verbatim : Escapes.Regular;
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken: var token })
            {
                AppendContent(token.Text, 0, token.Text.Length, token.SpanStart, escapes, areBracesDoubled: !isRaw);
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

    private void AppendContent(string text, int start, int end, int offset, Escapes escapes, bool areBracesDoubled)
    {
        for (var i = start; i < end;)
        {
            var (character, length) = escapes switch
            {
                Escapes.Regular when text[i] == '\\' => ReadEscape(text, i, end),
                Escapes.Verbatim when text[i] == '"' && i + 1 < end && text[i + 1] == '"' => ('"', 2),
                _ => (text[i], 1),
            };
            if (areBracesDoubled && character is '{' or '}' && length == 1)
            {
                if (i + 1 < end && text[i + 1] == character)
                {
                    length = 2;
                }
                else if (_isFormat && character == '{' && text.IndexOf('}', i, end - i) is >= 0 and var close)
                {
                    (character, length) = (Hole, close + 1 - i);
                }
            }

            Append(character, new TextSpan(offset + i, length));
            i += length;
        }
    }

    private static (char Character, int Length) ReadEscape(string text, int start, int end)
    {
        if (start + 1 >= end)
        {
            return ('\\', 1);
        }

        return text[start + 1] switch
        {
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            '0' => ('\0', 2),
            'u' when TryReadHex(text, start + 2, 4, end, out var code, out _) => ((char)code, 6),
            'x' when TryReadHex(text, start + 2, 4, end, out var code, out var digits) => ((char)code, 2 + digits),
            var other => (other, 2),
        };
    }

    private static bool TryReadHex(string text, int start, int most, int end, out int code, out int digits)
    {
        digits = 0;
        while (digits < most && start + digits < end && Uri.IsHexDigit(text[start + digits]))
        {
            digits++;
        }

        return int.TryParse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }

    private enum Escapes
    {
        None,
        Regular,
        Verbatim,
    }
}
