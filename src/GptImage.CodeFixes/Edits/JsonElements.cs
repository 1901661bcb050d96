using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>Finds the JSON object, inside a string literal, that a property belongs to.</summary>
internal static class JsonElements
{
    /// <summary>The property, as an element of its object, that covers exactly the given span of the file; null where there is none.</summary>
    public static FoundElement? Find(SyntaxToken token, TextSpan span)
    {
        if (LiteralContent.TryRead(token) is not { } literal || literal.FromFile(span) is not { } property || literal.Text[property.Start] != '"')
        {
            return null;
        }

        if (OpenBraceBefore(literal.Text, property.Start) is not { } open || ReadObject(literal.Text, open) is not { } members)
        {
            return null;
        }

        var index = members.Elements.Select(element => element.Span).ToList().IndexOf(property);
        return index < 0 ? null : new FoundElement(new ListSite(literal, members), index, span);
    }

    /// <summary>The brace of the object that a position lies directly in.</summary>
    private static int? OpenBraceBefore(SourceText json, int position)
    {
        var open = new Stack<int>();
        for (var i = 0; i < position; i = Next(json, i))
        {
            switch (json[i])
            {
                case '{' or '[':
                    open.Push(i);
                    break;
                case '}' or ']' when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Count > 0 && json[open.Peek()] == '{' ? open.Peek() : null;
    }

    /// <summary>The members of the object that starts at a brace; null where it does not end, or has a hole between two commas.</summary>
    private static ElementList? ReadObject(SourceText json, int brace)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        var depth = 0;
        var start = brace + 1;
        for (var i = start; i < json.Length; i = Next(json, i))
        {
            switch (json[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth > 0:
                    depth--;
                    break;
                case ',' when depth == 0:
                    if (Trim(json, start, i) is not { IsEmpty: false } member)
                    {
                        return null;
                    }

                    elements.Add(new Element(member, new TextSpan(i, 1)));
                    start = i + 1;
                    break;
                case '}':
                    if (Trim(json, start, i) is { IsEmpty: false } last)
                    {
                        elements.Add(new Element(last, Separator: null));
                    }

                    return new ElementList(brace + 1, i, elements.ToImmutable(), Separator: ",") { Gap = IsCompact(json, brace, i) ? "" : " " };
            }
        }

        return null;
    }

    /// <summary>The position after a character, or after the string that starts with it.</summary>
    private static int Next(SourceText json, int position)
    {
        if (json[position] != '"')
        {
            return position + 1;
        }

        for (position++; position < json.Length && json[position] != '"'; position++)
        {
            if (json[position] == '\\')
            {
                position++;
            }
        }

        return Math.Min(position + 1, json.Length);
    }

    private static TextSpan Trim(SourceText json, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(json[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(json[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether an object is written without white space.</summary>
    private static bool IsCompact(SourceText json, int start, int end)
    {
        for (var i = start; i < end; i = Next(json, i))
        {
            if (char.IsWhiteSpace(json[i]))
            {
                return false;
            }
        }

        return true;
    }
}
