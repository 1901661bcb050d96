using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>A <see cref="SolutionState"/> with its marks read: what to compile, and what to expect of it.</summary>
internal sealed record ProjectSnapshot(
    ImmutableArray<SourceFile> Sources,
    ImmutableArray<SourceFile> AdditionalFiles,
    ImmutableArray<SourceFile> AnalyzerConfigFiles,
    ImmutableArray<MetadataReference> AdditionalReferences,
    OutputKind OutputKind,
    ImmutableArray<DiagnosticResult> ExpectedDiagnostics)
{
    /// <summary>The files that a fix may change.</summary>
    public IEnumerable<SourceFile> Files => Sources.Concat(AdditionalFiles);

    public SourceText? TextOf(string path) => Files.FirstOrDefault(file => file.Path == path)?.Text;
}
