using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Sources;

/// <summary>Whether an expression does something besides having a value, so that it must not go with the parameter that it sets.</summary>
internal static class SideEffects
{
    private const int MaximumDepth = 3;

    public static bool MayHave(SyntaxNode code, SourceCode source, int depth = 0) =>
        code.DescendantNodesAndSelf().Any(node => node switch
        {
            AwaitExpressionSyntax or AssignmentExpressionSyntax or SingleVariableDesignationSyntax => true,

            // A check of an argument; in a method that maps values, what it says of impossible ones.
            ThrowExpressionSyntax => depth == 0,
            PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            InvocationExpressionSyntax call => !IsHarmless(call, source, depth),
            _ => false,
        });

    /// <summary>A call of a method that only computes: of a string, or of code that can be read.</summary>
    private static bool IsHarmless(InvocationExpressionSyntax call, SourceCode source, int depth)
    {
        // The two that raw requests are full of: a name, and JsonValue.Create or BinaryContent.Create.
        if (SyntaxIndex.LastName(call.Expression) is "nameof" or "ToString" or "Create")
        {
            return true;
        }

        if (source.Symbol(call) is not IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method)
        {
            return false;
        }

        return method.ContainingType.SpecialType == SpecialType.System_String
            || (depth < MaximumDepth && source.Declarations(method).FirstOrDefault() switch
            {
                MethodDeclarationSyntax { ExpressionBody.Expression: { } body } => !MayHave(body, source, depth + 1),
                MethodDeclarationSyntax { Body: { } body } => !MayHave(body, source, depth + 1),
                _ => false,
            });
    }
}
