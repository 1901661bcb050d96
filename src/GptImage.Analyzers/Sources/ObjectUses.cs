using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Follows a value forward, through variables, parameters and returns, to where it is used.</summary>
/// <param name="code">The code.</param>
/// <param name="isExpected">Whether an expression that has the value is a use that does no harm.</param>
/// <param name="isClosed">Whether all uses of a field or property are in sight.</param>
internal sealed class ObjectUses(SourceCode code, Func<SyntaxNode, bool> isExpected, Func<ISymbol, bool> isClosed)
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// For an object that is there to be called: whether it gets to code that <see cref="Origins"/> cannot trace back to it, through a container,
    /// a collection, a delegate, or a member that files beyond those under analysis can reach.
    /// </summary>
    public static bool Escapes(SyntaxNode creation, SourceCode code) =>
        new ObjectUses(code, IsCalledOrCompared, member => member.DeclaredAccessibility == Accessibility.Private).HasOther(creation);

    /// <summary>Whether <paramref name="value"/>, or a variable that it gets to, has a use that is not expected.</summary>
    public bool HasOther(SyntaxNode value)
    {
        value = SourceCode.Whole(value);
        return !isExpected(value) && value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right == value && HasOther(code.Symbol(assignment.Left)),
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax) and { } declaration } => HasOther(Declared(declaration)),
            ArgumentSyntax argument => HasOther(code.ParameterOf(argument.Parent!.Parent!, argument)),
            ArrowExpressionClauseSyntax { Parent: (MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) and { } member } =>
                HasOther(Declared(member)),
            ReturnStatementSyntax statement => HasOther(ReturningMember(statement)),
            _ => true,
        };
    }

    /// <summary>Whether the variable, or a method by what it returns, has a use that is not expected.</summary>
    public bool HasOther(ISymbol? member)
    {
        if (member is null)
        {
            return true;
        }

        if (!_visited.Add(member))
        {
            return false;
        }

        return member switch
        {
            ILocalSymbol => Uses(member).Any(HasOther),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { IsVirtual: false, IsAbstract: false, ContainingType: { IsRecord: false, TypeKind: not TypeKind.Interface } } } =>
                !code.IsDeclaredHere(member) || Uses(member).Any(HasOther),
            IFieldSymbol or IPropertySymbol => !isClosed(member) || Uses(member).Any(HasOther),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IMethodSymbol { DeclaredAccessibility: Accessibility.Private } =>
                Uses(member).Any(use => use.Parent is not InvocationExpressionSyntax call || HasOther(call)),
            _ => true,
        };
    }

    private static bool IsCalledOrCompared(SyntaxNode value) => value.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == value && access.Parent is InvocationExpressionSyntax,
        ConditionalAccessExpressionSyntax access => access.Expression == value,
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        ExpressionStatementSyntax or IsPatternExpressionSyntax => true,
        _ => false,
    };

    private ISymbol? Declared(SyntaxNode declaration) => code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken);

    private IEnumerable<SyntaxNode> Uses(ISymbol symbol) =>
        code.Uses(symbol, use => use.Parent is not (NameColonSyntax or NameEqualsSyntax))
            .Select(use => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : (SyntaxNode)use);

    private ISymbol? ReturningMember(ReturnStatementSyntax statement) =>
        statement.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is (MethodDeclarationSyntax or PropertyDeclarationSyntax
                or LocalFunctionStatementSyntax) and { } member
            ? Declared(member)
            : null;
}
