using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>Runs analyzers over a compilation. An analyzer that throws ends the test.</summary>
internal sealed class AnalyzerRun(Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    /// <summary>What the analyzers and the compiler report, in the order of files and lines.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetAllAsync(CancellationToken cancellationToken)
        => InOrder(await RunAsync(run => run.GetAllDiagnosticsAsync(cancellationToken)));

    /// <summary>What the analyzers report for one file, asked as an IDE asks while the file is open.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetLocalAsync(SyntaxTree tree, CancellationToken cancellationToken)
        => InOrder(await RunAsync(async run =>
        {
            var ofSyntax = await run.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken);
            var model = run.Compilation.GetSemanticModel(tree);
            var ofSemantics = await run.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken);
            return ofSyntax.AddRange(ofSemantics);
        }));

    private async Task<ImmutableArray<Diagnostic>> RunAsync(Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> run)
    {
        var crashes = new ConcurrentQueue<(DiagnosticAnalyzer Analyzer, Exception Exception)>();
        var runOptions = new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue((analyzer, exception)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await run(compilation.WithAnalyzers(analyzers, runOptions));
        return crashes.TryDequeue(out var crash)
            ? throw new VerificationException($"{crash.Analyzer.GetType().Name} throws: {crash.Exception}", crash.Exception)
            : diagnostics;
    }

    private static ImmutableArray<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics)
        => [.. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
}
