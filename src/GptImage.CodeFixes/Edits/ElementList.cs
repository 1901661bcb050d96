using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>The elements between two brackets, or the statements of a block.</summary>
/// <param name="Start">The position after the opening bracket.</param>
/// <param name="End">The position of the closing bracket, or -1 where there is none.</param>
/// <param name="Elements">The elements in order.</param>
/// <param name="Separator">What stands between two elements: a comma, or nothing between statements.</param>
internal sealed record ElementList(int Start, int End, ImmutableArray<Element> Elements, string Separator)
{
    /// <summary>Whether a separator may follow the last element.</summary>
    public bool AllowsTrailingSeparator { get; init; }

    /// <summary>What stands between two elements on one line besides the separator, where the list has no two to show it.</summary>
    public string Gap { get; init; } = " ";
}

/// <summary>One element.</summary>
/// <param name="Span">The element without its separator.</param>
/// <param name="Separator">The separator that follows it; null where none does.</param>
/// <param name="IsPositional">Whether its place in the list is its meaning, as for an argument without a name.</param>
internal readonly record struct Element(TextSpan Span, TextSpan? Separator, bool IsPositional = false);
