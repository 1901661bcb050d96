using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Tests;

/// <summary>A source in which <c>[|0:…|]</c> marks the place with that number. Places may lie in one another.</summary>
internal sealed record Markup(string Source, ImmutableSortedDictionary<int, TextSpan> Places)
{
    public static Markup Parse(string marked)
    {
        var source = new StringBuilder(marked.Length);
        var places = ImmutableSortedDictionary.CreateBuilder<int, TextSpan>();
        var open = new Stack<(int Number, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((int.Parse(marked.AsSpan(i + 2, colon - i - 2), CultureInfo.InvariantCulture), source.Length));
                i = colon;
            }
            else if (marked.AsSpan(i).StartsWith("|]"))
            {
                var (number, start) = open.Pop();
                places.Add(number, TextSpan.FromBounds(start, source.Length));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return new Markup(source.ToString(), places.ToImmutable());
    }
}
