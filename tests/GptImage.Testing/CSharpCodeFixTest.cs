using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>
/// Verifies what an analyzer reports and what a code fix makes of it. Fixing one by one until nothing is left to fix, and fixing all in a document,
/// a project and the solution, each end in the fixed code. Without fixed code, or with the same code again, no fix may be offered.
/// On the oldest Roslyn, which has no code fixes, only the diagnostics and errors of the code before and after are verified.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TCodeFix">The code fix.</typeparam>
public partial class CSharpCodeFixTest<TAnalyzer, TCodeFix> : AnalyzerTest
{
    /// <summary>Adds a source to <see cref="FixedState"/>; nothing where it is null.</summary>
    public string? FixedCode
    {
        set => AddSource(FixedState, value);
    }

    /// <summary>The code after fixing one by one, with the diagnostics that then remain.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Adds a source to <see cref="BatchFixedState"/>; nothing where it is null.</summary>
    public string? BatchFixedCode
    {
        set => AddSource(BatchFixedState, value);
    }

    /// <summary>
    /// The code after fixing all. What is left empty is as in <see cref="FixedState"/>. For an action that is not for fix-all, give the code before.
    /// </summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>The action to apply, by its equivalence key. By default it is chosen by <see cref="CodeActionIndex"/>.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>
    /// The action to apply, by its place among those offered for a diagnostic, from zero. By default the first. With an equivalence key, the action
    /// must have both.
    /// </summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>Checks to leave out. By default none.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>How many steps fixing one by one takes: exactly, or where negative at most. By default any number with an end.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <inheritdoc />
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];

    /// <inheritdoc />
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var fixedState = FixedState.Over(TestState);
        var before = Read(TestState, before: null, analyzers);
        var after = Read(fixedState, TestState, analyzers);
        var afterBatch = Read(BatchFixedState.Over(fixedState), TestState, analyzers);

        var isLocal = !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck);
        await VerifyDiagnosticsAsync("test code", before, analyzers, isLocal, cancellationToken);
        if (!HaveSameFiles(after, before))
        {
            await VerifyDiagnosticsAsync("fixed code", after, analyzers, isLocal, cancellationToken);
        }

        if (!HaveSameFiles(afterBatch, before) && !HaveSameFiles(afterBatch, after))
        {
            await VerifyDiagnosticsAsync("batch fixed code", afterBatch, analyzers, isLocal, cancellationToken);
        }

        await VerifyFixesAsync(before, after, afterBatch, analyzers, cancellationToken);
    }

    private static bool HaveSameFiles(ProjectSnapshot one, ProjectSnapshot other) => TextDifference.Find(one.Files, other.Files) is null;

    private static void AddSource(SolutionState state, string? code)
    {
        if (code is not null)
        {
            state.Sources.Add(code);
        }
    }

    private partial Task VerifyFixesAsync(
        ProjectSnapshot before,
        ProjectSnapshot after,
        ProjectSnapshot afterBatch,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken);
}
