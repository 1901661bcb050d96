using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Offers to replace the old literal by <see cref="Words"/>; each word is its own key. Fix-all does as one fix does.</summary>
public abstract class WordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [OldWordAnalyzer.Id];

    protected abstract ImmutableArray<string> Words { get; }

    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create((context, document, diagnostics)
        => ReplaceAsync(document, [.. diagnostics], InBatch(context.CodeActionEquivalenceKey!), context.CancellationToken)!);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var word in Words)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Use {word}", cancellation => ReplaceAsync(context.Document, context.Diagnostics, word, cancellation), word),
                context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    /// <summary>The word of fix-all.</summary>
    protected virtual string InBatch(string word) => word;

    /// <summary>The node that replaces the literal.</summary>
    protected virtual ExpressionSyntax Create(string word)
        => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(word));

    private async Task<Document> ReplaceAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string word, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var literals = diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        return document.WithSyntaxRoot(root.ReplaceNodes(literals, (literal, _)
            => Create(word).WithTriviaFrom(literal)));
    }
}
