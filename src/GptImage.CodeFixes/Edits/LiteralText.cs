using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>The content of a string literal as the program sees it, each character with the place in the file where it is written.</summary>
internal sealed class LiteralText : Canvas
{
    /// <summary>Stands for what is not a character of the text: a hole, or an escape that means nothing to JSON.</summary>
    private const char Opaque = '\uFFFC';

    private readonly int[] _positions;
    private readonly LiteralStyle _style;

    /// <param name="text">The characters.</param>
    /// <param name="positions">Where each is written, and last where the content ends.</param>
    /// <param name="style">How the literal is written.</param>
    private LiteralText(string text, int[] positions, LiteralStyle style)
        : base(SourceText.From(text), positions[0])
    {
        _positions = positions;
        _style = style;
    }

    /// <summary>The content of the literal that a token is, or is part of; null if it is no whole string.</summary>
    public static LiteralText? TryRead(SyntaxToken token, SourceText file)
    {
        if (token.Parent?.FirstAncestorOrSelf<ExpressionSyntax>() is not { ContainsDiagnostics: false } literal)
        {
            return null;
        }

        return literal switch
        {
            InterpolatedStringExpressionSyntax interpolated => Read(
                file,
                LiteralStyle.Of(interpolated.StringStartToken.Text, isInterpolated: true),
                TextSpan.FromBounds(interpolated.StringStartToken.Span.End, interpolated.StringEndToken.SpanStart),
                interpolated.Contents.OfType<InterpolationSyntax>().ToDictionary(hole => hole.SpanStart, hole => hole.Span.End)),
            LiteralExpressionSyntax when IsString(token.Kind()) => LiteralStyle.Of(token.Text, isInterpolated: false) is var style
                ? Read(file, style, style.ContentOf(token), [])
                : null,
            _ => null,
        };
    }

    /// <summary>A span of the file as a span of the content; null where it does not fall between characters.</summary>
    public TextSpan? FromFile(TextSpan span)
    {
        var (start, end) = (Array.BinarySearch(_positions, span.Start), Array.BinarySearch(_positions, span.End));
        return start >= 0 && end > start ? TextSpan.FromBounds(start, end) : null;
    }

    /// <inheritdoc/>
    public override TextChange? ToFile(TextChange change)
    {
        var (start, end) = (change.Span.Start, change.Span.End);
        var before = Text.ToString(TextSpan.FromBounds(Math.Max(0, start - _style.Dollars), start));
        var after = Text.ToString(TextSpan.FromBounds(end, Math.Min(Text.Length, end + _style.Dollars)));
        return _style.Write(change.NewText!, before, after) is { } written
            ? new TextChange(TextSpan.FromBounds(_positions[start], _positions[end]), written)
            : null;
    }

    private static bool IsString(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static LiteralText Read(SourceText file, LiteralStyle style, TextSpan content, Dictionary<int, int> holes)
    {
        var text = new StringBuilder(content.Length);
        var positions = new List<int>(content.Length + 1);
        for (var i = content.Start; i < content.End;)
        {
            var (character, next) = holes.TryGetValue(i, out var end) ? (Opaque, end) : ReadCharacter(file, style, i, content.End);
            text.Append(character);
            positions.Add(i);
            i = next;
        }

        positions.Add(content.End);
        return new LiteralText(text.ToString(), [.. positions], style);
    }

    private static (char Character, int Next) ReadCharacter(SourceText file, LiteralStyle style, int i, int end)
    {
        var character = file[i];
        var isDoubled = i + 1 < end && file[i + 1] == character
            && ((character == '"' && style.Escaping == Escaping.Doubling) || (character is '{' or '}' && style.DoublesBraces));
        return character == '\\' && style.Escaping == Escaping.Backslash && i + 1 < end
            ? ReadEscape(file, i + 1, end)
            : (character, isDoubled ? i + 2 : i + 1);
    }

    private static (char Character, int Next) ReadEscape(SourceText file, int i, int end)
    {
        return file[i] switch
        {
            '"' or '\\' or '\'' => (file[i], i + 1),
            'n' => ('\n', i + 1),
            'r' => ('\r', i + 1),
            't' => ('\t', i + 1),
            'u' => Hexadecimal(4),
            'x' => Hexadecimal(4),
            'U' => (Opaque, Math.Min(i + 9, end)),
            _ => (Opaque, i + 1),
        };

        (char Character, int Next) Hexadecimal(int most)
        {
            var last = i + 1;
            while (last < end && last <= i + most && Uri.IsHexDigit(file[last]))
            {
                last++;
            }

            var digits = file.ToString(TextSpan.FromBounds(i + 1, last));
            return (ushort.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? (char)code : Opaque, last);
        }
    }
}
