using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

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
        var options = await OptionsAsync(changed, cancellationToken).ConfigureAwait(false);
        if (imports)
        {
            // Only the directives are to be laid out: everything else comes as it should be.
            changed = await ImportAdder.AddImportsAsync(changed, Simplifier.AddImportsAnnotation, options, cancellationToken).ConfigureAwait(false);
            changed = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        }

        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, options, cancellationToken).ConfigureAwait(false);
        var root = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return changed.WithSyntaxRoot(LaidOut(GuardCall.AsExtensions(root!)));
    }

    /// <summary>Without the requests for layout that shortening leaves behind: the IDE would apply them with its own line breaks and indentation.</summary>
    private static SyntaxNode LaidOut(SyntaxNode root) =>
        root.ReplaceSyntax(
            root.GetAnnotatedNodes(Formatter.Annotation),
            (_, node) => node.WithoutAnnotations(Formatter.Annotation),
            root.GetAnnotatedTokens(Formatter.Annotation),
            (_, token) => token.WithoutAnnotations(Formatter.Annotation),
            [],
            (_, trivia) => trivia);

    /// <summary>The file's options, with the line break that it has: a new directive would get that of the machine.</summary>
    private static async Task<OptionSet> OptionsAsync(Document document, CancellationToken cancellationToken)
    {
        var options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lineBreak = text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak));
        return lineBreak.Length == 0 ? options : options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineBreak);
    }

    private static async Task<HashSet<string>> ErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return [.. model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
            .Select(diagnostic => diagnostic.Id + diagnostic.GetMessage())];
    }
}
