using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>The call that guards the options of a client.</summary>
internal static class GuardCall
{
    private static readonly SyntaxAnnotation Mark = new();

    /// <summary>
    /// The call on <paramref name="options"/>, written as one of a static method: only with the name of its class is it known which namespace to import.
    /// </summary>
    public static ExpressionSyntax On(ExpressionSyntax options) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                ClientTypes.WrittenInExpression(ClientTypes.Extensions),
                SyntaxFactory.IdentifierName(ClientTypes.UseCompatibility)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(options.WithoutTrivia()))))
        .WithTriviaFrom(options)
        .WithAdditionalAnnotations(Mark);

    /// <summary>Turns the calls into those of an extension where the namespace is imported. Where an import would be ambiguous, they stay as they are.</summary>
    public static SyntaxNode AsExtensions(SyntaxNode root) =>
        root.ReplaceNodes(root.GetAnnotatedNodes(Mark).OfType<InvocationExpressionSyntax>(), (_, call) => AsExtension(call));

    /// <summary>Whether something in <paramref name="node"/> guards already.</summary>
    public static bool IsIn(SyntaxNode node) =>
        node.DescendantTokens().Any(token => token.ValueText is ClientTypes.UseCompatibility or "GptImageCompatibilityHandler");

    private static InvocationExpressionSyntax AsExtension(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } access, ArgumentList.Arguments: [var options] }
            ? call
                .WithExpression(access.WithExpression(options.Expression.WithLeadingTrivia(call.GetLeadingTrivia())))
                .WithArgumentList(SyntaxFactory.ArgumentList().WithTriviaFrom(call.ArgumentList))
            : call;
}
