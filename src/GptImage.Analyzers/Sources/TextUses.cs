using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Sources;

/// <summary>What is made of the text in a variable.</summary>
internal static class TextUses
{
    /// <summary>
    /// Whether the text is also the beginning of longer ids, as in <c>model + "-mini"</c>: another text in the variable would change those too,
    /// into ids that nobody has.
    /// </summary>
    public static bool AreExtended(ISymbol variable, SourceCode code) =>
        code.Uses(variable, use => Continuation(use) is { } text && ContinuesId(text)).Any();

    /// <summary>The text that directly follows the variable's in a longer one.</summary>
    private static string? Continuation(SyntaxNode use)
    {
        var value = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        return value.Parent switch
        {
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Left == value => Beginning(sum.Right),
            BinaryExpressionSyntax { Parent: BinaryExpressionSyntax sum } inner
                when inner.IsKind(SyntaxKind.AddExpression) && inner.Right == value && sum.IsKind(SyntaxKind.AddExpression) && sum.Left == inner => Beginning(sum.Right),
            AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.AddAssignmentExpression) && assignment.Left == value => Beginning(assignment.Right),
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } hole =>
                whole.Contents.IndexOf(hole) is var index && index + 1 < whole.Contents.Count && whole.Contents[index + 1] is InterpolatedStringTextSyntax text
                    ? text.TextToken.ValueText
                    : null,
            _ => null,
        };
    }

    private static string? Beginning(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken.ValueText,
        _ => null,
    };

    private static bool ContinuesId(string text) => text.Length > 1 && (text[0] == '-' ? char.IsLetterOrDigit(text[1]) : text[0] == '.' && char.IsDigit(text[1]));
}
