using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Reads what a declaration gives its variable: an initializer, the value that a pattern or a loop binds, what a getter returns.</summary>
internal sealed class OriginDeclarations(SourceCode code, OriginGraph graph, OriginNode node)
{
    private readonly OriginReader _reader = new(code, graph, node);

    /// <param name="declaration">The declaration.</param>
    /// <param name="path">What is taken out of the variable.</param>
    public void Read(SyntaxNode declaration, AccessPath? path)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax variable:
                if (variable.Initializer is { } initializer)
                {
                    _reader.Read(initializer.Value, path);
                }

                break;
            case PropertyDeclarationSyntax property:
                ReadProperty(property, path);
                break;
            case AnonymousObjectMemberDeclaratorSyntax member:
                _reader.Read(member.Expression, path);
                break;
            case ParameterSyntax parameter when code.Model(parameter.SyntaxTree).GetDeclaredSymbol(parameter, code.CancellationToken) is { } declared:
                // A positional record's property is what its parameter is.
                graph.Link(node, declared, path);
                break;
            case ForEachStatementSyntax loop:
                _reader.Read(loop.Expression, new AccessPath(Access.Element, null, path));
                break;
            case SingleVariableDesignationSyntax designation:
                ReadDesignation(designation, path);
                break;
            default:
                node.IsOpen = true;
                break;
        }
    }

    private void ReadProperty(PropertyDeclarationSyntax property, AccessPath? path)
    {
        if (property.Initializer is { } value)
        {
            _reader.Read(value.Value, path);
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        _reader.ReadReturns((property.ExpressionBody ?? getter?.ExpressionBody)?.Expression, getter?.Body, path);
    }

    /// <summary>A variable that is declared inside of an expression or pattern.</summary>
    private void ReadDesignation(SyntaxNode designation, AccessPath? path)
    {
        switch (designation.Parent)
        {
            case ParenthesizedVariableDesignationSyntax list:
                ReadDesignation(list, new AccessPath(Access.Item, list.Variables.IndexOf((VariableDesignationSyntax)designation), path));
                break;
            case VarPatternSyntax or DeclarationPatternSyntax or RecursivePatternSyntax or ListPatternSyntax:
                ReadPattern((PatternSyntax)designation.Parent, path);
                break;
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument }:
                _reader.Read(assignment.Right, new AccessPath(Access.Item, tuple.Arguments.IndexOf(argument), path));
                break;
            case DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment }:
                _reader.Read(assignment.Right, path);
                break;
            case DeclarationExpressionSyntax { Parent: ForEachVariableStatementSyntax loop }:
                _reader.Read(loop.Expression, new AccessPath(Access.Element, null, path));
                break;
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax argument }:
                node.IsOpen |= !TryReadOut(argument, path);
                break;
            default:
                node.IsOpen = true;
                break;
        }
    }

    /// <summary>What a pattern is matched against, which its variable then is.</summary>
    private void ReadPattern(PatternSyntax pattern, AccessPath? path)
    {
        switch (pattern.Parent)
        {
            case IsPatternExpressionSyntax test:
                _reader.Read(test.Expression, path);
                break;
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }:
                _reader.Read(choice.GoverningExpression, path);
                break;
            case CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice }:
                _reader.Read(choice.Expression, path);
                break;
            case ParenthesizedPatternSyntax or UnaryPatternSyntax or BinaryPatternSyntax:
                ReadPattern((PatternSyntax)pattern.Parent, path);
                break;
            case SubpatternSyntax { NameColon.Name: { } name } when code.Symbol(name) is (IPropertySymbol or IFieldSymbol) and { } member && code.IsDeclaredHere(member):
                graph.Link(node, member.OriginalDefinition, path);
                break;
            case SubpatternSyntax { ExpressionColon: null, Parent: PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax { PropertyPatternClause: null } whole } list } part when part.NameColon is null:
                ReadPattern(whole, new AccessPath(Access.Item, list.Subpatterns.IndexOf(part), path));
                break;
            case ListPatternSyntax list:
                ReadPattern(list, new AccessPath(Access.Element, list.Patterns.IndexOf(pattern) is var index && list.Patterns.Take(index).Any(earlier => earlier is SlicePatternSyntax) ? null : index, path));
                break;
            default:
                node.IsOpen = true;
                break;
        }
    }

    /// <summary>Reads what a call leaves in an <c>out</c> argument: of a lookup, the entry or element; of a method of the application, what that assigns.</summary>
    /// <returns>Whether that is known.</returns>
    public bool TryReadOut(ArgumentSyntax argument, AccessPath? path)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call || code.Operation(call) is not IInvocationOperation { TargetMethod: { } method } invocation
            || !argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
        {
            return false;
        }

        switch (method.Name)
        {
            case "TryGetValue" when invocation.Instance is { Type: INamedTypeSymbol { TypeArguments.Length: 2 } } instance && invocation.Arguments is [var key, ..]:
                _reader.Read(instance, new AccessPath(Access.Entry, key.Value.ConstantValue is { HasValue: true, Value: { } constant } ? constant : null, path));
                return true;
            case "TryDequeue" or "TryPeek" or "TryPop" or "TryTake" when invocation.Instance is { } instance:
                _reader.Read(instance, new AccessPath(Access.Element, null, path));
                return true;
        }

        if (!code.IsDeclaredHere(method) || method.IsVirtual || method.IsAbstract || method.IsOverride
            || invocation.Arguments.FirstOrDefault(given => given.Parameter?.RefKind == RefKind.Out && given.Syntax == argument)?.Parameter is not { } parameter)
        {
            return false;
        }

        foreach (var assignment in code.Assignments(parameter.OriginalDefinition))
        {
            _reader.Read(assignment.Right, path);
        }

        return true;
    }
}
