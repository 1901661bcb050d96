using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// What else has to go with a piece of code. A variable that nothing reads any more is a warning (CS0219, CS0414), and warnings may be errors.
/// </summary>
internal static class LastReads
{
    /// <summary>
    /// The declarations of locals that nothing but <paramref name="code"/> reads; null where something would be left unused that cannot go.
    /// </summary>
    public static IReadOnlyList<LocalDeclarationStatementSyntax>? DeclarationsToRemove(SyntaxNode code, SourceCode source)
    {
        var declarations = new List<LocalDeclarationStatementSyntax>();
        List<SyntaxNode> gone = [code];
        for (var i = 0; i < gone.Count; i++)
        {
            foreach (var name in gone[i].DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                switch (source.Symbol(name))
                {
                    case ILocalSymbol local when IsUnread(local, gone, source):
                        if (source.Declarations(local).FirstOrDefault() is not VariableDeclaratorSyntax
                            {
                                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
                            } declarator
                            || source.Assignments(local).Any()
                            || (declarator.Initializer is { Value: var initial } && SideEffects.MayHave(initial, source)))
                        {
                            return null;
                        }

                        if (!declarations.Contains(declaration))
                        {
                            declarations.Add(declaration);
                            gone.Add(declaration);
                        }

                        break;
                    case IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsConst: false } field
                        when IsUnread(field, gone, source) && source.Declarations(field).Any(declaration => IsConstant(declaration, source)):
                    case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function when IsUnread(function, gone, source):
                        return null;
                }
            }
        }

        return declarations;
    }

    private static bool IsUnread(ISymbol symbol, List<SyntaxNode> gone, SourceCode source) =>
        !source.Uses(symbol, use => !gone.Any(node => node.Contains(use)) && !IsWritten(use)).Any();

    private static bool IsWritten(SyntaxNode use)
    {
        var target = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment
            && assignment.Left == target;
    }

    private static bool IsConstant(SyntaxNode declaration, SourceCode source) =>
        declaration is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && (value.IsKind(SyntaxKind.DefaultLiteralExpression) || source.Model(value.SyntaxTree).GetConstantValue(value, source.CancellationToken).HasValue);
}
