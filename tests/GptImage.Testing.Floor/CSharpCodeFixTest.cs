using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

// The code fix may be any type here: there is none on this Roslyn, and nothing to verify of it.
public partial class CSharpCodeFixTest<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private partial Task VerifyFixesAsync(
        ProjectSnapshot before,
        ProjectSnapshot after,
        ProjectSnapshot afterBatch,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
        => Task.CompletedTask;
}
