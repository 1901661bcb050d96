using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>A text that is edited as one: a file, or the content of a literal in it.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where it starts in the file: this tells two texts of a file apart.</param>
internal class EditableText(SourceText text, int start)
{
    public int Start { get; } = start;

    public SourceText Text { get; } = text;

    /// <summary>A change to this text as a change to the file; null where the file has no way to write it.</summary>
    public virtual TextChange? ToFile(TextChange change) => change;
}
