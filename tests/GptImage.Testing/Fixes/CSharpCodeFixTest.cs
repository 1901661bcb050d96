using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

public partial class CSharpCodeFixTest<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private partial async Task VerifyFixesAsync(
        ProjectSnapshot before,
        ProjectSnapshot after,
        ProjectSnapshot afterBatch,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
    {
        var fixer = new TCodeFix();
        var diagnostics = new ProjectDiagnostics(analyzers);
        var offers = new OfferedFixes(fixer, diagnostics, new ActionChoice(CodeActionEquivalenceKey, CodeActionIndex));
        var start = TestSolution.Create(before, CreateSettings());

        if (HaveSameFiles(before, after))
        {
            await VerifyNoFixAsync(start, offers, before, cancellationToken);
            return;
        }

        var oneByOne = new OneByOneFix(offers, CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne), NumberOfIncrementalIterations);
        var fixedSolution = await oneByOne.RunAsync(start, cancellationToken);
        await VerifyFilesAsync("After fixing one by one", after, fixedSolution, cancellationToken);

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
        {
            await VerifyFixAllAsync(start, new FixAll(fixer, offers, diagnostics), afterBatch, cancellationToken);
        }
    }

    private static async Task VerifyNoFixAsync(Solution solution, OfferedFixes offers, ProjectSnapshot before, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(solution, cancellationToken).FirstOrDefaultAsync(cancellationToken) is not { } offer)
        {
            return;
        }

        var changed = await AppliedAction.ApplyAsync(solution, offer.Action, cancellationToken);
        var difference = TextDifference.Find(before.Files, await TestSolution.FilesAsync(changed, cancellationToken));
        throw new VerificationException(
            $"No fix is expected, and '{offer.Action.Title}' (key {offer.Action.EquivalenceKey}) is offered for\n"
            + $"{DiagnosticText.Of(offer.Diagnostic, before)}\nIt gives: {difference ?? "no change"}");
    }

    private async Task VerifyFixAllAsync(Solution start, FixAll fixAll, ProjectSnapshot afterBatch, CancellationToken cancellationToken)
    {
        (FixAllScope Scope, CodeFixTestBehaviors Skip)[] scopes = [
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck)];

        foreach (var (scope, _) in scopes.Where(scope => !CodeFixTestBehaviors.HasFlag(scope.Skip)))
        {
            var all = await fixAll.RunAsync(start, scope, cancellationToken);
            await VerifyFilesAsync($"After fixing all in {scope}", afterBatch, all, cancellationToken);
            var again = await fixAll.RunAsync(all, scope, cancellationToken);
            await VerifyFilesAsync($"After fixing all in {scope} a second time", afterBatch, again, cancellationToken);
        }
    }

    private static async Task VerifyFilesAsync(string when, ProjectSnapshot expected, Solution solution, CancellationToken cancellationToken)
    {
        var files = await TestSolution.FilesAsync(solution, cancellationToken);
        if (TextDifference.Find(expected.Files, files) is { } difference)
        {
            throw new VerificationException($"{when}, {difference}");
        }
    }
}
