using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Requests;

/// <summary>What a diagnostic about a whole request marks.</summary>
internal static class RequestSite
{
    /// <summary>The name of the method that is called, or the beginning of the object that is sent: the whole may be many lines.</summary>
    public static Location Mark(SyntaxNode site) => site switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax call => call.Expression.GetLocation(),
        ObjectCreationExpressionSyntax creation => site.SyntaxTree.GetLocation(TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        AnonymousObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        TypeDeclarationSyntax type => type.Identifier.GetLocation(),
        _ => site.GetLocation(),
    };
}
