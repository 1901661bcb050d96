using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>Finds the C# syntax that a parameter is an element of.</summary>
internal static class CSharpElements
{
    /// <summary>The element that covers exactly the given span; null where there is none, or its syntax is broken.</summary>
    public static FoundElement? Find(SyntaxToken token, TextSpan span, EditableText file)
    {
        for (var node = token.Parent; node is not null && span.Contains(node.Span); node = node.Parent)
        {
            if (node.Span == span && (FindStatement(node, file) ?? FindListElement(node, file)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FoundElement? FindStatement(SyntaxNode node, EditableText file)
    {
        var statement = node.Parent is ExpressionStatementSyntax parent ? parent : node as StatementSyntax;
        if (statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax) || statement.ContainsDiagnostics)
        {
            return null;
        }

        return statement.Parent switch
        {
            BlockSyntax block => InList(block.Statements, block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart),
            SwitchSectionSyntax section => InList(section.Statements, section.Labels.Last().Span.End, end: -1),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => InList(unit.Members, unit.Members[0].SpanStart, end: -1),
            _ => new FoundElement(new EmbeddedStatement(file, statement), 0, statement.Span),
        };

        FoundElement InList<T>(SyntaxList<T> statements, int start, int end)
            where T : SyntaxNode
        {
            var elements = statements.Select(item => new Element(item.Span, Separator: null)).ToImmutableArray();
            var list = new ElementList(start, end, elements, Separator: "");
            var index = elements.IndexOf(new Element(statement.Span, Separator: null));
            return new FoundElement(new ListSite(file, list, statement.Parent), index, statement.Span);
        }
    }

    private static FoundElement? FindListElement(SyntaxNode node, EditableText file)
    {
        if (node.Parent is not { ContainsDiagnostics: false } parent || ElementsOf(parent) is not { } nodes)
        {
            return null;
        }

        var separators = nodes.GetSeparators().ToList();
        var elements = nodes
            .Select((item, i) => new Element(item.Span, i < separators.Count ? separators[i].Span : null, IsPositional(item)))
            .ToImmutableArray();
        var brackets = parent.ChildTokens().ToList();
        var list = new ElementList(brackets.First(IsOpening).Span.End, brackets.Last(IsClosing).SpanStart, elements, Separator: ",")
        {
            AllowsTrailingSeparator = parent is not (ArgumentListSyntax or AttributeArgumentListSyntax),
        };
        return new FoundElement(new ListSite(file, list, parent), nodes.IndexOf(item => item == node), node.Span);
    }

    /// <summary>The elements of the lists that hold parameters. The pair in <c>{ "style", "vivid" }</c> is one element, not a list of two.</summary>
    private static SeparatedSyntaxList<SyntaxNode>? ElementsOf(SyntaxNode list) => list switch
    {
        InitializerExpressionSyntax initializer when !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) => initializer.Expressions,
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers,
        CollectionExpressionSyntax collection => collection.Elements,
        ArgumentListSyntax arguments => arguments.Arguments,
        AttributeArgumentListSyntax arguments => arguments.Arguments,
        _ => null,
    };

    private static bool IsPositional(SyntaxNode element) =>
        element is ArgumentSyntax { NameColon: null } or AttributeArgumentSyntax { NameColon: null, NameEquals: null };

    private static bool IsOpening(SyntaxToken token) =>
        token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenParenToken;

    private static bool IsClosing(SyntaxToken token) =>
        token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseParenToken;
}
