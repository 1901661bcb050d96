using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>What is assigned to one property of an object, in its initializer and later.</summary>
internal static class MemberValues
{
    /// <param name="member">The name of the property.</param>
    /// <param name="owner">Where the object comes from.</param>
    /// <param name="code">The code.</param>
    public static IEnumerable<ExpressionSyntax> Of(string member, OriginSet owner, SourceCode code) =>
        InInitializers(member, owner).Concat(
            from assignment in code.Index.Assignments(member).OfType<AssignmentExpressionSyntax>()
            let receiver = assignment.Left switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                MemberBindingExpressionSyntax => (assignment.Parent as ConditionalAccessExpressionSyntax)?.Expression,
                _ => null,
            }
            where receiver is not null && owner.Variables.Any(variable => code.Refers(receiver, variable))
            select assignment.Right);

    private static IEnumerable<ExpressionSyntax> InInitializers(string member, OriginSet owner) =>
        from origin in owner.Operations
        let initializer = (origin.Syntax as BaseObjectCreationExpressionSyntax)?.Initializer
        where initializer is not null
        from assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>()
        where assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && SyntaxIndex.LastName(assignment.Left) == member
        select assignment.Right;
}
