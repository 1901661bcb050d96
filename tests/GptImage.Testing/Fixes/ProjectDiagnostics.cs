using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>What analyzers and compiler report for a project, found once for each version of it.</summary>
internal sealed class ProjectDiagnostics(ImmutableArray<DiagnosticAnalyzer> analyzers) : FixAllContext.DiagnosticProvider
{
    private readonly ConditionalWeakTable<Project, Task<ImmutableArray<Diagnostic>>> _known = [];

    public Task<ImmutableArray<Diagnostic>> GetAsync(Project project, CancellationToken cancellationToken)
        => _known.GetValue(project, project => FindAsync(project, cancellationToken));

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => await GetAsync(project, cancellationToken);

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => (await GetAsync(project, cancellationToken)).Where(diagnostic => diagnostic.Location.Kind == LocationKind.None);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await GetAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        return await new AnalyzerRun(compilation!, project.AnalyzerOptions, analyzers).GetAllAsync(cancellationToken);
    }
}
