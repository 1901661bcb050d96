using GptImage.Fixes;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>An edit whose place in the file's syntax is known.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Span">The characters to replace, or the element that goes or is followed.</param>
/// <param name="Text">What comes.</param>
/// <param name="Site">Where the element lives; null where characters are replaced.</param>
/// <param name="Index">Which element of its site it is.</param>
internal sealed record FileEdit(EditKind Kind, TextSpan Span, string Text, ParameterSite? Site, int Index)
{
    public bool IsSameAs(FileEdit other) => Kind == other.Kind && Span == other.Span && (Kind == EditKind.Remove || Text == other.Text);

    /// <summary>
    /// Whether this removes what the other, an edit of the same fix, would change. A text to come after the removed element itself still comes.
    /// </summary>
    public bool Removes(FileEdit other) => this != other && Kind == EditKind.Remove && Span.Contains(other.Span)
        && (Span != other.Span || other.Kind == EditKind.ReplaceText);

    /// <summary>Whether two edits of one fix contradict each other.</summary>
    public bool Overlaps(FileEdit other) => (Kind == EditKind.InsertAfter, other.Kind == EditKind.InsertAfter) switch
    {
        (true, true) => false,
        (true, false) => other.Span.OverlapsWith(Span) && !Span.Contains(other.Span),
        (false, true) => Span.OverlapsWith(other.Span) && !other.Span.Contains(Span),
        _ => Span.OverlapsWith(other.Span) || Span == other.Span,
    };

    /// <summary>
    /// Whether two edits of different fixes get in each other's way. No removal includes an edit of the other fix, and no two say what follows an element:
    /// neither fix knows of the other.
    /// </summary>
    public bool ClashesWith(FileEdit other) => Overlaps(other)
        || (Span == other.Span && Kind != EditKind.ReplaceText && other.Kind != EditKind.ReplaceText);
}
