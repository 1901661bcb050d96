using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>Conditions around a piece of code.</summary>
internal static class Guards
{
    private static readonly string[] ModelWords = ["model", "gpt", "dall", "legacy", "support"];

    /// <summary>Whether the code runs only for some models: a condition around it asks about the model, as in <c>if (IsDallE(model))</c>.</summary>
    public static bool IsGuardedByModel(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent && current is not MemberDeclarationSyntax; current = parent)
        {
            if (Condition(parent, current) is { } condition && AsksAboutModel(condition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="change"/> may be skipped after <paramref name="creation"/> ran.</summary>
    public static bool IsConditional(SyntaxNode change, SyntaxNode creation)
    {
        for (var current = change.Parent; current is not null && !current.Contains(creation); current = current.Parent)
        {
            if (current is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or CatchClauseSyntax
                or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or LocalFunctionStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The condition under which <paramref name="parent"/> runs its part <paramref name="child"/>; null where it always does.</summary>
    private static ExpressionSyntax? Condition(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        IfStatementSyntax statement when child != statement.Condition => statement.Condition,
        ConditionalExpressionSyntax conditional when child != conditional.Condition => conditional.Condition,
        SwitchExpressionSyntax expression when child != expression.GoverningExpression => expression.GoverningExpression,
        SwitchStatementSyntax statement when child != statement.Expression => statement.Expression,
        _ => null,
    };

    private static bool AsksAboutModel(ExpressionSyntax condition)
    {
        var text = condition.ToString();
        return ModelWords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
