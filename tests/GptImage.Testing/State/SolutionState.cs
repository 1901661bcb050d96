using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>
/// The files and settings of a test before or after a fix. After a fix, what is left empty is as before: files keep their marks too.
/// </summary>
public sealed class SolutionState
{
    /// <summary>The C# files.</summary>
    public SourceFileList Sources { get; } = [];

    /// <summary>The additional files of the project, such as <c>appsettings.json</c>. Marks work in them too.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files. To reach every source, name one <c>/.editorconfig</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Assemblies beside the framework.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>Expected diagnostics beside those that are marked in the files. Never carried over from before a fix.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What is built; by default a library. An application allows top-level statements.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>Whether marks are read; by default they are.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>This state, with what it leaves empty taken from the state before.</summary>
    internal SolutionState Over(SolutionState before)
    {
        var whole = new SolutionState { OutputKind = OutputKind ?? before.OutputKind, MarkupHandling = MarkupHandling ?? before.MarkupHandling };
        whole.Sources.AddRange(FirstWithAny(Sources, before.Sources));
        whole.AdditionalFiles.AddRange(FirstWithAny(AdditionalFiles, before.AdditionalFiles));
        whole.AnalyzerConfigFiles.AddRange(FirstWithAny(AnalyzerConfigFiles, before.AnalyzerConfigFiles));
        whole.AdditionalReferences.AddRange(FirstWithAny(AdditionalReferences, before.AdditionalReferences));
        whole.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        return whole;
    }

    private static List<T> FirstWithAny<T>(List<T> own, List<T> before) => own.Count > 0 ? own : before;
}
