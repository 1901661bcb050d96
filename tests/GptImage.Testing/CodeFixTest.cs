using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace GptImage.Testing;

/// <summary>
/// The library's test of an analyzer and a code fix, with our references and settings, and two checks more: <see cref="FileByFileCheck"/> on the code
/// before and after, <see cref="OfferedActionCheck"/> on every action that is offered. Without fixed code only the diagnostics are verified.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TCodeFix">The code fix.</typeparam>
public class CodeFixTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    // No packages: the library asks no registry.
    private static readonly ReferenceAssemblies Nothing = new("net10.0");

    /// <summary>Creates a test whose code sees the framework and nothing else.</summary>
    public CodeFixTest()
    {
        ReferenceAssemblies = Nothing;
        TestState.AdditionalReferences.AddRange(References.Framework);
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        SolutionTransforms.Add(ShareOptions);
    }

    /// <inheritdoc />
    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    /// <summary>A workspace with the services that Roslyn brings along: composed once, where the library composes them for each test.</summary>
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    /// <inheritdoc />
    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
    {
        var unfolded = base.FilterCodeActions(actions);
        OfferedActionCheck.Verify(actions, unfolded);
        return unfolded;
    }

    /// <inheritdoc />
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
        {
            return;
        }

        var before = TestState.WithInheritedValuesApplied(null, []);
        await VerifyFileByFileAsync(before, cancellationToken);
        var after = FixedState.WithInheritedValuesApplied(before, []);
        if (HasAnyChange(before, after, recursive: true))
        {
            await VerifyFileByFileAsync(after, cancellationToken);
        }
    }

    private async Task VerifyFileByFileAsync(SolutionState marked, CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var state = marked.WithProcessedMarkup(MarkupOptions, GetDefaultDiagnostic(analyzers), [], [], DefaultFilePath);
        var others = state.AdditionalProjects.Values.Select(project => new EvaluatedProjectState(project, ReferenceAssemblies));
        var primary = await CreateProjectAsync(new EvaluatedProjectState(state, ReferenceAssemblies), [.. others], cancellationToken);
        foreach (var project in primary.Solution.Projects)
        {
            await FileByFileCheck.VerifyAsync(project, [.. analyzers], cancellationToken);
        }
    }

    /// <summary>Compiles the other projects of the solution like the first, as libraries.</summary>
    private static Solution ShareOptions(Solution solution, ProjectId primary)
    {
        var first = solution.GetProject(primary)!;
        return solution.ProjectIds.Where(id => id != primary).Aggregate(solution, (changed, id) => changed
            .WithProjectParseOptions(id, first.ParseOptions!)
            .WithProjectCompilationOptions(id, first.CompilationOptions!.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)));
    }
}
