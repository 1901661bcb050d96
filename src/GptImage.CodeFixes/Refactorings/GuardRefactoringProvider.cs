using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>
/// Adds the compatibility guard where a client is made whose models are not constants: there the analyzers see nothing, and the guard sees everything.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(GuardRefactoringProvider))]
public sealed class GuardRefactoringProvider : CodeRefactoringProvider
{
    private const string Title = "Guard image calls against legacy models";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || Creations(root, context).ToList() is not { Count: > 0 } creations
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(ClientTypes.Extensions) is null)
        {
            return;
        }

        var replacement = creations
            .Select(creation => OptionsGuard.Of(creation, model, context.CancellationToken) ?? HandlerGuard.Of(creation, model, context.CancellationToken))
            .FirstOrDefault(found => found is not null);
        if (replacement is not null)
        {
            await CheckedChange.OfferAsync(context, root.ReplaceNode(replacement.Old, replacement.New), Title, nameof(GuardRefactoringProvider)).ConfigureAwait(false);
        }
    }

    /// <summary>The creations around the cursor, the closest first.</summary>
    private static IEnumerable<BaseObjectCreationExpressionSyntax> Creations(SyntaxNode root, CodeRefactoringContext context) =>
        root.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax))
            .OfType<BaseObjectCreationExpressionSyntax>();
}
