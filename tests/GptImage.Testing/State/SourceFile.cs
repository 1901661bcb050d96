using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>A file as analyzers and fixes see it: rooted name, no marks, an encoding.</summary>
internal sealed record SourceFile(string Path, SourceText Text);
