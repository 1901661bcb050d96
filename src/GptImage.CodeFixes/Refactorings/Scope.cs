using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>The surroundings of a piece of code.</summary>
internal static class Scope
{
    /// <summary>The member that it stands in; the whole file for top-level statements.</summary>
    public static SyntaxNode Of(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>The outermost type that it stands in; the whole file for top-level statements.</summary>
    public static SyntaxNode TypeOf(SyntaxNode node) =>
        node.Ancestors().LastOrDefault(ancestor => ancestor is TypeDeclarationSyntax) ?? node.SyntaxTree.GetRoot();
}
