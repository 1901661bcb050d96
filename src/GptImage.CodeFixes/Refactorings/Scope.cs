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

    /// <summary>The statements after one, in the same block or program. None for one that stands elsewhere, as in a <c>case</c>.</summary>
    public static IEnumerable<StatementSyntax> After(StatementSyntax statement)
    {
        var siblings = statement.Parent switch
        {
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
            BlockSyntax block => block.Statements,
            _ => [],
        };
        return siblings.SkipWhile(sibling => sibling != statement).Skip(1);
    }
}
