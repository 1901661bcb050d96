using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Offers "new" for an old word, and what a derived class offers besides.</summary>
public class NewWordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [OldWordAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var action in Offer(context).Prepend(CodeAction.Create("Use new", token => ReplaceAsync(context, "new", token), "new")))
        {
            context.RegisterCodeFix(action, context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is offered besides.</summary>
    protected virtual IEnumerable<CodeAction> Offer(CodeFixContext context) => [CodeAction.Create("Use newer", token => ReplaceAsync(context, "newer", token), "newer")];

    protected static async Task<Document> ReplaceAsync(CodeFixContext context, string word, CancellationToken cancellationToken)
    {
        var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
        var literal = (LiteralExpressionSyntax)root.FindNode(context.Span, getInnermostNodeForTie: true);
        return context.Document.WithSyntaxRoot(root.ReplaceNode(literal, literal.WithToken(SyntaxFactory.Literal(word))));
    }
}

/// <summary>Offers an action without a key besides.</summary>
public sealed class KeylessFix : NewWordFix
{
    protected override IEnumerable<CodeAction> Offer(CodeFixContext context) => [CodeAction.Create("Use newer", token => ReplaceAsync(context, "newer", token))];
}

/// <summary>Offers a menu of actions besides.</summary>
public sealed class MenuFix : NewWordFix
{
    protected override IEnumerable<CodeAction> Offer(CodeFixContext context) => [CodeAction.Create("Use another word", [.. base.Offer(context)], isInlinable: false)];
}
