namespace GptImage.Fixes;

/// <summary>What a code fix does at a place. The analyzer decides it, the code fix does it and knows nothing of models.</summary>
internal enum EditKind
{
    /// <summary>The characters at the place become the text. The place may lie inside a literal.</summary>
    ReplaceText,

    /// <summary>
    /// The parameter at the place is removed, with its separator: a member of an initializer or anonymous object, a collection or dictionary element,
    /// an argument, a statement, or a property inside JSON text. Comments stay.
    /// </summary>
    Remove,

    /// <summary>
    /// The text becomes a further parameter after the one at the place, in the same list: the kinds of <see cref="Remove"/> apply.
    /// Inside JSON text, the text is the property with plain quotes; it is escaped as its neighbour is.
    /// </summary>
    InsertAfter,
}
