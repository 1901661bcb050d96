using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes;

/// <summary>An edit whose document has been found.</summary>
internal sealed record PlacedEdit(Document Document, SourceEditKind Kind, TextSpan Span, string Text);
