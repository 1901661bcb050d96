using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Markup;

/// <summary>Code without its marks.</summary>
/// <param name="Text">The code.</param>
/// <param name="Marks">Where the marks stood, in the order in which they open.</param>
internal sealed record MarkedText(string Text, ImmutableArray<Mark> Marks);

/// <summary>One mark.</summary>
/// <param name="Name">The id of a diagnostic, <c>#</c> and a number for a numbered location, or empty for <c>[|…|]</c>.</param>
/// <param name="Span">The characters between the two halves, in the code without marks.</param>
internal sealed record Mark(string Name, TextSpan Span)
{
    /// <summary>The number of a numbered location; null where the mark expects a diagnostic.</summary>
    public int? Key => Name.StartsWith('#') ? int.Parse(Name.AsSpan(1), provider: null) : null;
}
