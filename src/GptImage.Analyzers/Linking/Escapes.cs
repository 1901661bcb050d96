using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Linking;

/// <summary>
/// Whether an object gets to code that <see cref="Origins"/> cannot trace back to it: through a container, a collection, a delegate, or a member that
/// files beyond those under analysis can reach.
/// </summary>
internal sealed class Escapes(SourceCode code)
{
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the object that <paramref name="creation"/> makes leaves the code in sight.</summary>
    public bool Leaves(SyntaxNode creation)
    {
        var value = creation;
        while (SourceCode.IsPassedOn(value))
        {
            value = value.Parent!;
        }

        return value.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == value => access.Parent is not InvocationExpressionSyntax,
            ConditionalAccessExpressionSyntax access when access.Expression == value => false,
            ExpressionStatementSyntax or IsPatternExpressionSyntax => false,
            BinaryExpressionSyntax comparison => comparison.Kind() is not (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression),
            AssignmentExpressionSyntax assignment => assignment.Right == value && LeavesBy(code.Symbol(assignment.Left)),
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declaration } =>
                LeavesBy(code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken)),
            ArgumentSyntax argument => LeavesBy(Parameter(argument)),
            ArrowExpressionClauseSyntax { Parent: (MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) and { } member } =>
                LeavesBy(code.Model(member.SyntaxTree).GetDeclaredSymbol(member, code.CancellationToken)),
            ReturnStatementSyntax statement => LeavesBy(ReturningMember(statement)),
            _ => true,
        };
    }

    private bool LeavesBy(ISymbol? member)
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
            ILocalSymbol => Uses(member).Any(Leaves),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { IsVirtual: false, IsAbstract: false, ContainingType: { IsRecord: false, TypeKind: not TypeKind.Interface } } } =>
                member.DeclaringSyntaxReferences.IsEmpty || Uses(member).Any(Leaves),
            IFieldSymbol or IPropertySymbol => member.DeclaredAccessibility != Accessibility.Private || Uses(member).Any(Leaves),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IMethodSymbol { DeclaredAccessibility: Accessibility.Private } =>
                Uses(member).Any(use => use.Parent is not InvocationExpressionSyntax call || Leaves(call)),
            _ => true,
        };
    }

    private IEnumerable<SyntaxNode> Uses(ISymbol symbol) =>
        code.Index.Identifiers(symbol.Name)
            .Where(use => code.Refers((ExpressionSyntax)use, symbol) && use.Parent is not NameColonSyntax)
            .Select(use => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use);

    private IParameterSymbol? Parameter(ArgumentSyntax argument)
    {
        var arguments = code.Operation(argument.Parent!.Parent!) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments.FirstOrDefault(candidate => SourceCode.Syntax(candidate) == argument)?.Parameter?.OriginalDefinition;
    }

    private ISymbol? ReturningMember(ReturnStatementSyntax statement) =>
        statement.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is (MethodDeclarationSyntax or PropertyDeclarationSyntax
                or LocalFunctionStatementSyntax) and { } member
            ? code.Model(member.SyntaxTree).GetDeclaredSymbol(member, code.CancellationToken)
            : null;
}
