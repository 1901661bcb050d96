namespace GptImage.Diagnostics;

/// <summary>What a code fix does at a place. The analyzer decides it, the code fix carries it out and knows nothing of models.</summary>
internal enum SourceEditKind
{
    /// <summary>The characters at the place become the text. The place may lie inside a literal.</summary>
    ReplaceText,

    /// <summary>
    /// The parameter at the place goes, with its separator: a member of an initializer or anonymous object, a collection or dictionary element,
    /// an argument, a statement, or a property inside JSON text. Comments stay.
    /// </summary>
    Remove,

    /// <summary>
    /// The text becomes a further parameter after the one at the place, in the same list: the kinds of <see cref="Remove"/> apply.
    /// Inside JSON text, the text is the property with plain quotes; it is escaped as its neighbour is.
    /// </summary>
    InsertAfter,
}

/// <summary>One edit of a fix.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Location">Index into the diagnostic's additional locations: where.</param>
/// <param name="Text">The C# (or JSON) text; empty for <see cref="SourceEditKind.Remove"/>.</param>
internal readonly record struct SourceEdit(SourceEditKind Kind, int Location, string Text);
