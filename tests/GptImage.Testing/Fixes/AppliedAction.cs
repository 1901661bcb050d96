using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Carries out an action.</summary>
internal static class AppliedAction
{
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction action, CancellationToken cancellationToken)
    {
        try
        {
            var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), cancellationToken);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            return await ReparseAsync(solution, changed, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new VerificationException($"The action '{action.Title}' cannot be carried out: {exception}", exception);
        }
    }

    /// <summary>What counts is what is written to disk: a tree that its own text would not give must not hide a mistake from the next step.</summary>
    private static async Task<Solution> ReparseAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var changed = after.GetChanges(before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));
        var solution = after;
        foreach (var id in changed)
        {
            // A copy: the document keeps its tree when it is given the text that it has.
            var text = await after.GetDocument(id)!.GetTextAsync(cancellationToken);
            solution = solution.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding));
        }

        return solution;
    }
}
