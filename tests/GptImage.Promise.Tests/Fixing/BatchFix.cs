using System.Collections.Immutable;
using GptImage.Analyzers;
using GptImage.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Promise.Tests;

/// <summary>Applies every batch fix to a solution, as <c>dotnet format</c> does: rule by rule, each for the whole solution.</summary>
internal static class BatchFix
{
    /// <summary>Every run but the first should change nothing; a rest is left to more than this.</summary>
    private const int MostRuns = 4;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new GptImageAnalyzer()];
    private static readonly ImmutableArray<AnalyzerReference> AnalyzerReferences = [new AnalyzerImageReference(Analyzers)];
    private static readonly string[] Ids = [.. new GptImageCodeFixProvider().FixableDiagnosticIds.Order(StringComparer.Ordinal)];

    /// <summary>Fixes what is in view.</summary>
    /// <param name="program">All of the program.</param>
    /// <param name="isInView">The projects that are in the solution; the others are seen in their compiled form, or not at all.</param>
    /// <param name="compiled">The program before the fix.</param>
    public static async Task<FixResult> ApplyAsync(TestProgram program, Func<TestProject, bool> isInView, CompiledProgram compiled)
    {
        using var workspace = new AdhocWorkspace();
        var solution = ProgramSolution.Create(workspace.CurrentSolution, program, isInView, compiled, AnalyzerReferences);
        var original = solution;
        var found = await FindAsync(solution);
        var before = All(found);
        var runs = 0;
        while (runs < MostRuns)
        {
            var changed = await RunAsync(solution, found);
            if (changed.Solution == solution)
            {
                break;
            }

            (solution, found) = changed;
            runs++;
        }

        return new(before, All(found), await ProgramSolution.ChangedTextsAsync(original, solution), runs);
    }

    private static ImmutableArray<Diagnostic> All(Dictionary<ProjectId, ImmutableArray<Diagnostic>> found) => [.. found.Values.SelectMany(item => item)];

    private static async Task<(Solution Solution, Dictionary<ProjectId, ImmutableArray<Diagnostic>> Found)> RunAsync(
        Solution solution, Dictionary<ProjectId, ImmutableArray<Diagnostic>> found)
    {
        foreach (var id in Ids)
        {
            if (found.Values.SelectMany(item => item).FirstOrDefault(diagnostic => diagnostic.Id == id) is { } first
                && await FixAsync(solution, id, first, found) is { } changed && changed != solution)
            {
                solution = changed;
                found = await FindAsync(solution);
            }
        }

        return (solution, found);
    }

    private static async Task<Solution?> FixAsync(
        Solution solution, string id, Diagnostic first, Dictionary<ProjectId, ImmutableArray<Diagnostic>> found)
    {
        var fixer = new GptImageCodeFixProvider();
        var document = solution.GetDocument(first.Location.SourceTree)!;
        CodeAction? offered = null;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => offered ??= action, CancellationToken.None));
        var context = new FixAllContext(document, fixer, FixAllScope.Solution, offered?.EquivalenceKey!, [id], new Found(found), CancellationToken.None);
        if (await fixer.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
        {
            return null;
        }

        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<Dictionary<ProjectId, ImmutableArray<Diagnostic>>> FindAsync(Solution solution)
    {
        var found = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var diagnostics = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
            found[project.Id] = [.. diagnostics.OrderBy(item => item.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(item => item.Location.SourceSpan.Start)];
        }

        return found;
    }

    private sealed class Found(Dictionary<ProjectId, ImmutableArray<Diagnostic>> found) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return found[document.Project.Id].Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found[project.Id].Where(diagnostic => !diagnostic.Location.IsInSource));

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found[project.Id]);
    }
}

/// <summary>What a batch fix did.</summary>
/// <param name="Before">What was reported first.</param>
/// <param name="After">What is reported when nothing changes any more.</param>
/// <param name="Texts">The files that changed, as they are now, by project and file.</param>
/// <param name="Runs">How many runs changed something.</param>
internal sealed record FixResult(
    ImmutableArray<Diagnostic> Before, ImmutableArray<Diagnostic> After, IReadOnlyDictionary<(string Project, string File), string> Texts, int Runs);
