using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Guards an <c>HttpClient</c> through its handler.</summary>
internal static class HandlerGuard
{
    private static readonly string[] Addresses = ["images/generations", "images/edits", "images/variations"];

    /// <summary>
    /// What becomes of the creation of a client in a type that names an address of the Images API; null elsewhere, and where a guard is there already or
    /// cannot be seen to be missing.
    /// </summary>
    public static Replacement? Of(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(creation, cancellationToken) is not IObjectCreationOperation { Type: { } type, Arguments: var arguments }
            || !ClientTypes.Is(type, ClientTypes.HttpClient)
            || !Scope.TypeOf(creation).DescendantTokens().Any(NamesAddress)
            || GuardCall.IsIn(Scope.Of(creation)))
        {
            return null;
        }

        if (arguments.FirstOrDefault(argument => argument.Parameter?.Name == "handler").Written() is { Expression: var handler })
        {
            return handler is BaseObjectCreationExpressionSyntax || model.GetSymbolInfo(handler, cancellationToken).Symbol is ILocalSymbol
                ? new Replacement(handler, New(ClientTypes.Handler, handler.WithoutTrivia()).WithTriviaFrom(handler))
                : null;
        }

        var list = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(New(ClientTypes.Handler, New(ClientTypes.HttpClientHandler)))));
        return creation switch
        {
            { ArgumentList: { } empty } => new Replacement(empty, list.WithTriviaFrom(empty)),

            // Without parentheses, what follows the type follows the parentheses from now on.
            ObjectCreationExpressionSyntax { Type: var name } bare => new Replacement(
                bare, bare.WithType(name.WithoutTrailingTrivia()).WithArgumentList(list.WithTrailingTrivia(name.GetTrailingTrivia()))),
            _ => null,
        };
    }

    private static ObjectCreationExpressionSyntax New(string type, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.ObjectCreationExpression(ClientTypes.Written(type))
            .WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument))));

    private static bool NamesAddress(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        && Addresses.Any(address => token.ValueText.IndexOf(address, StringComparison.OrdinalIgnoreCase) >= 0);
}
