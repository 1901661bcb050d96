using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>A change that is offered only if the file compiles as well afterwards as before.</summary>
internal static class CheckedChange
{
    /// <summary>Offers the change. Everything is worked out before: what would not compile is no choice.</summary>
    public static async Task OfferAsync(CodeRefactoringContext context, SyntaxNode changedRoot, string title, string key)
    {
        if (await FinishAsync(context.Document, changedRoot, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(changed), key));
        }
    }

    private static async Task<Document?> FinishAsync(Document document, SyntaxNode changedRoot, CancellationToken cancellationToken)
    {
        var changed = document.WithSyntaxRoot(changedRoot);
        changed = await ImportAdder.AddImportsAsync(changed, Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var root = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        changed = changed.WithSyntaxRoot(GuardCall.AsExtensions(root!));

        var before = await ErrorsAsync(document, cancellationToken).ConfigureAwait(false);
        var after = await ErrorsAsync(changed, cancellationToken).ConfigureAwait(false);
        return after.IsSubsetOf(before) ? changed : null;
    }

    private static async Task<HashSet<string>> ErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return [.. model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
            .Select(diagnostic => diagnostic.Id + diagnostic.GetMessage())];
    }
}
