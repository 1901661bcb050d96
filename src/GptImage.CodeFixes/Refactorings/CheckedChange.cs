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
        var before = await ErrorsAsync(document, cancellationToken).ConfigureAwait(false);

        // An import can make a name ambiguous that the file already uses, such as GeneratedImage. Then the new names are written in full.
        foreach (var imports in new[] { true, false })
        {
            var changed = await ShortenAsync(document.WithSyntaxRoot(changedRoot), imports, cancellationToken).ConfigureAwait(false);
            if ((await ErrorsAsync(changed, cancellationToken).ConfigureAwait(false)).IsSubsetOf(before))
            {
                return changed;
            }
        }

        return null;
    }

    private static async Task<Document> ShortenAsync(Document changed, bool imports, CancellationToken cancellationToken)
    {
        if (imports)
        {
            changed = await ImportAdder.AddImportsAsync(changed, Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var root = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return changed.WithSyntaxRoot(GuardCall.AsExtensions(root!));
    }

    private static async Task<HashSet<string>> ErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return [.. model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
            .Select(diagnostic => diagnostic.Id + diagnostic.GetMessage())];
    }
}
