using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>An element, the site it belongs to, and its span in the file.</summary>
internal sealed record FoundElement(ParameterSite Site, int Index, TextSpan Span);
