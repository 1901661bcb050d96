using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Turns a raw request for pictures into a call of <c>GptImageClient</c>, where every part of it has a counterpart.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ClientRefactoringProvider))]
public sealed class ClientRefactoringProvider : CodeRefactoringProvider
{
    private const string Title = "Call GptImageClient instead";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || Call(root, context) is not { } call
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(ClientTypes.Client) is null
            || RawGeneration.Read(call, model, context.CancellationToken) is not { } request
            || ClientCall.Replace(root, request, model, context.CancellationToken) is not { } changed)
        {
            return;
        }

        await CheckedChange.OfferAsync(context, changed, Title, nameof(ClientRefactoringProvider)).ConfigureAwait(false);
    }

    /// <summary>The call around the cursor.</summary>
    private static InvocationExpressionSyntax? Call(SyntaxNode root, CodeRefactoringContext context) =>
        root.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax))
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsJsonAsync" });
}
