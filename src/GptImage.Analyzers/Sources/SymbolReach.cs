using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Sources;

/// <summary>Where in source a symbol can be named at all: a local in its member, what is private in its type, anything else anywhere.</summary>
internal sealed class SymbolReach
{
    /// <summary>Anywhere in the trees under analysis.</summary>
    public static readonly SymbolReach Everywhere = new(null);

    private SymbolReach(IReadOnlyList<SyntaxNode>? scopes) => Scopes = scopes;

    /// <summary>The code in which the symbol can be named; null: all.</summary>
    public IReadOnlyList<SyntaxNode>? Scopes { get; }

    public static SymbolReach Of(ISymbol symbol, CancellationToken cancellationToken) => symbol switch
    {
        ILocalSymbol => Within(symbol, MemberAround, cancellationToken),

        // A parameter of a primary constructor is known in every part of its type.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } } => Within(type, node => node, cancellationToken),
        IParameterSymbol => Within(symbol, MemberAround, cancellationToken),
        { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type } => Within(type, node => node, cancellationToken),
        _ => Everywhere,
    };

    /// <summary>Whether the node stands where the symbol can be named.</summary>
    public bool Includes(SyntaxNode node)
    {
        if (Scopes is null)
        {
            return true;
        }

        foreach (var scope in Scopes)
        {
            if (scope.SyntaxTree == node.SyntaxTree && scope.FullSpan.Contains(node.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static SymbolReach Within(ISymbol symbol, Func<SyntaxNode, SyntaxNode> scope, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.Length == 0
            ? Everywhere
            : new([.. symbol.DeclaringSyntaxReferences.Select(reference => scope(reference.GetSyntax(cancellationToken)))]);

    /// <summary>The member that the declaration stands in; the file, for statements of a program.</summary>
    private static SyntaxNode MemberAround(SyntaxNode declaration) =>
        declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is { } member
        && member is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            ? member
            : declaration.SyntaxTree.GetRoot();
}
