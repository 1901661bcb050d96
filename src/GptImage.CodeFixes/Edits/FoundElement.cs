using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>An element, its home, and its span in the file.</summary>
internal sealed record FoundElement(Home Home, int Index, TextSpan Span);
