using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Markup;

/// <summary>
/// Takes the marks out of test code: <c>[|…|]</c> for the default diagnostic, <c>{|ID:…|}</c> for a named one, <c>{|#0:…|}</c> for a numbered
/// location. Marks nest, and the two kinds of brackets may overlap each other.
/// </summary>
internal static partial class MarkupParser
{
    private const string OpenDefault = "[|";
    private const string CloseDefault = "|]";
    private const string CloseNamed = "|}";

    public static MarkedText Parse(string code)
    {
        var text = new StringBuilder(code.Length);
        var marks = new List<Mark>();
        var openDefault = new Stack<int>();
        var openNamed = new Stack<int>();

        for (var position = 0; position < code.Length;)
        {
            if (NamedOpening().Match(code, position) is { Success: true } opening)
            {
                Open(openNamed, opening.Groups["name"].Value);
                position += opening.Length;
            }
            else if (StartsWith(code, position, OpenDefault))
            {
                Open(openDefault, name: "");
                position += OpenDefault.Length;
            }
            else if (StartsWith(code, position, CloseNamed))
            {
                Close(openNamed, CloseNamed, position);
                position += CloseNamed.Length;
            }
            else if (StartsWith(code, position, CloseDefault))
            {
                Close(openDefault, CloseDefault, position);
                position += CloseDefault.Length;
            }
            else
            {
                text.Append(code[position]);
                position++;
            }
        }

        if (openDefault.Count + openNamed.Count > 0)
        {
            var unclosed = marks[openDefault.Concat(openNamed).First()];
            throw new VerificationException($"The mark '{unclosed.Name}' is opened and not closed in:\n{code}");
        }

        return new MarkedText(text.ToString(), [.. marks]);

        void Open(Stack<int> open, string name)
        {
            open.Push(marks.Count);
            marks.Add(new Mark(name, new TextSpan(text.Length, 0)));
        }

        void Close(Stack<int> open, string bracket, int position)
        {
            if (!open.TryPop(out var index))
            {
                throw new VerificationException(
                    $"'{bracket}' at character {position} closes no mark (set MarkupMode.None where it is code) in:\n{code}");
            }

            marks[index] = marks[index] with { Span = TextSpan.FromBounds(marks[index].Span.Start, text.Length) };
        }
    }

    private static bool StartsWith(string code, int position, string bracket)
        => string.CompareOrdinal(code, position, bracket, 0, bracket.Length) == 0;

    [GeneratedRegex(@"\G\{\|(?<name>#[0-9]+|[A-Za-z_][\w.-]*):")]
    private static partial Regex NamedOpening();
}
