using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Testing;

/// <summary>How the code of a test is compiled, before and after a fix.</summary>
internal sealed record ProjectSettings(
    CSharpParseOptions ParseOptions, CSharpCompilationOptions CompilationOptions, ImmutableArray<MetadataReference> References)
{
    public const string AssemblyName = "TestProject";

    /// <summary>Everything that a project refers to, each once: a workspace takes nothing twice.</summary>
    public IEnumerable<MetadataReference> ReferencesOf(ProjectSnapshot project) => References.Concat(project.AdditionalReferences).Distinct();
}
