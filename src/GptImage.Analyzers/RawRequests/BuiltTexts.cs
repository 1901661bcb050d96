using GptImage.Analyzers.Sources;
using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Texts that a <c>StringBuilder</c> puts together piece by piece, where nothing but the order of the statements decides which pieces those are.</summary>
internal static class BuiltTexts
{
    /// <summary>The builders with the pieces of their text, in order, each with what fills its holes if it is a format.</summary>
    public static IEnumerable<(ExpressionSyntax Builder, IReadOnlyList<TextPiece> Pieces)> Find(SourceCode code)
    {
        foreach (var creation in code.Index.Creations("StringBuilder").Concat(code.Index.Creations(string.Empty)).OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (creation is ObjectCreationExpressionSyntax || code.Type(creation)?.Name == "StringBuilder")
            {
                var pieces = new List<TextPiece>();
                if (creation.ArgumentList?.Arguments is [{ Expression: var first }, ..] && first is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax)
                {
                    pieces.Add(new TextPiece(first, null));
                }

                if (TryRead(creation, pieces, code) && pieces.Count > 0)
                {
                    yield return (creation, pieces);
                }
            }
        }
    }

    private static bool TryRead(ExpressionSyntax creation, List<TextPiece> pieces, SourceCode code)
    {
        if (!TryAppend(creation, pieces, out var end, out var isDone) || isDone)
        {
            return isDone;
        }

        // The builder stays in a variable, and the statements beside it go on.
        if (end.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: StatementSyntax declaration } declarator }
            || code.Model(declarator.SyntaxTree).GetDeclaredSymbol(declarator, code.CancellationToken) is not { } variable)
        {
            return false;
        }

        foreach (var use in code.Uses(variable).OrderBy(use => use.SpanStart))
        {
            if (BlockOf(use) != BlockOf(declaration) || !TryAppend(use, pieces, out _, out isDone))
            {
                return false;
            }

            if (isDone)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a statement stands in; the statements of a program are each a member of the file.</summary>
    private static SyntaxNode? BlockOf(SyntaxNode node)
    {
        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        return statement?.Parent is GlobalStatementSyntax global ? global.Parent : statement?.Parent;
    }

    /// <summary>Adds what a chain of calls appends.</summary>
    /// <param name="receiver">Where the chain begins.</param>
    /// <param name="pieces">The pieces so far.</param>
    /// <param name="end">The chain.</param>
    /// <param name="isDone">Whether its end is the text.</param>
    private static bool TryAppend(ExpressionSyntax receiver, List<TextPiece> pieces, out SyntaxNode end, out bool isDone)
    {
        end = receiver;
        isDone = false;
        while (end.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax call } access && access.Expression == end)
        {
            switch (name, call.ArgumentList.Arguments)
            {
                case ("ToString", []):
                    isDone = true;
                    return true;
                case ("AppendLine", []):
                    break;
                case ("Append" or "AppendLine", [{ Expression: var piece }]):
                    pieces.Add(new TextPiece(piece, null));
                    break;
                case ("AppendFormat", [{ Expression: LiteralExpressionSyntax { Token.Value: string } format }, ..]):
                    pieces.Add(new TextPiece(format, FormatCalls.FillingsOf(format)));
                    break;
                default:
                    return false;
            }

            end = call;
        }

        return end.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax;
    }
}
