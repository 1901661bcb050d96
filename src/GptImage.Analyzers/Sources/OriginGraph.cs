using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>The nodes that values come through, each read when it is first reached: what a variable is given, what a method returns.</summary>
internal sealed class OriginGraph(SourceCode code)
{
    private readonly Dictionary<ISymbol, List<OriginNode>> _nodes = new(SymbolEqualityComparer.Default);

    /// <summary>The node of an expression.</summary>
    public OriginNode Node(IOperation? operation)
    {
        var node = new OriginNode(null, null) { IsRead = true };
        new OriginReader(code, this, node).Read(operation, null);
        return node;
    }

    /// <summary>Adds what a variable or method may be to what <paramref name="node"/> may be.</summary>
    public void Link(OriginNode node, ISymbol symbol, AccessPath? path)
    {
        if (!_nodes.TryGetValue(symbol, out var known))
        {
            _nodes.Add(symbol, known = []);
        }

        var linked = known.Find(other => Equals(other.Path, path));
        if (linked is null)
        {
            known.Add(linked = new OriginNode(symbol, path));
        }

        node.Add(linked);
    }

    /// <summary>Reads the node's origins, if that was not done.</summary>
    public void Read(OriginNode node)
    {
        if (node.IsRead)
        {
            return;
        }

        node.IsRead = true;
        switch (node.Symbol)
        {
            case IMethodSymbol method:
                ReadMethod(method, node);
                break;
            case IParameterSymbol parameter:
                ReadParameter(parameter, node);
                break;
            case { } variable:
                ReadVariable(variable, node);
                break;
        }

        node.IsOpen |= node.Origins.Count == 0;
    }

    /// <summary>Whether the source shows what a call of the method gives.</summary>
    public static bool HasResult(IMethodSymbol method, SourceCode code) =>
        IsReplaceable(method) || code.Declarations(method).FirstOrDefault() switch
        {
            MethodDeclarationSyntax declaration => declaration.ExpressionBody is not null || (declaration.Body is { } body && Results(body).Any()),
            LocalFunctionStatementSyntax declaration => declaration.ExpressionBody is not null || (declaration.Body is { } body && Results(body).Any()),
            _ => false,
        };

    /// <summary>The statements that give a result: <c>return</c>, and of an iterator <c>yield return</c>.</summary>
    public static IEnumerable<StatementSyntax> Results(BlockSyntax block) =>
        block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<StatementSyntax>()
            .Where(statement => statement is ReturnStatementSyntax or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldReturnStatement });

    /// <summary>Whether another member may run in place of this one.</summary>
    private static bool IsReplaceable(ISymbol member) => member.IsVirtual || member.IsAbstract || member.IsOverride || member.ContainingType?.TypeKind == TypeKind.Interface;

    private void ReadMethod(IMethodSymbol method, OriginNode node)
    {
        var reader = new OriginReader(code, this, node);
        foreach (var declaration in code.Declarations(method))
        {
            var (expression, block) = declaration switch
            {
                MethodDeclarationSyntax member => (member.ExpressionBody, member.Body),
                LocalFunctionStatementSyntax function => (function.ExpressionBody, function.Body),
                _ => default,
            };
            reader.ReadReturns(expression?.Expression, block, node.Path);
        }

        AddImplementations(method, node);
    }

    private void ReadVariable(ISymbol variable, OriginNode node)
    {
        var declarations = new OriginDeclarations(code, this, node);
        foreach (var declaration in code.Declarations(variable))
        {
            declarations.Read(declaration, node.Path);
        }

        if (variable is not (IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }))
        {
            ReadWrites(variable, node);
            node.IsOpen |= IsWrittenOutside(variable);
        }

        AddImplementations(variable, node);
        node.IsPinned |= TextUses.AreExtended(variable, code);
    }

    private void ReadParameter(IParameterSymbol parameter, OriginNode node)
    {
        var reader = new OriginReader(code, this, node);
        foreach (var declaration in code.Declarations(parameter).OfType<ParameterSyntax>())
        {
            if (declaration.Default is { } fallback)
            {
                reader.Read(fallback.Value, node.Path);
            }
        }

        ReadWrites(parameter, node);
        node.IsOpen |= !ReadArguments(parameter, node, reader);
        node.IsPinned |= TextUses.AreExtended(parameter, code);
    }

    /// <summary>Reads what is assigned to a variable, and where something is taken out of it what is put into it.</summary>
    private void ReadWrites(ISymbol variable, OriginNode node)
    {
        var reader = new OriginReader(code, this, node);
        foreach (var assignment in code.Assignments(variable))
        {
            if (assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression)
            {
                reader.Read(assignment.Right, node.Path);
            }
            else
            {
                node.IsOpen = true;
            }
        }

        if (node.Path is { Access: Access.Element or Access.Entry })
        {
            new CollectionWrites(code, node, reader).Read(variable, node.Path);
        }

        if (code.Index.IsPassedByReference(variable.Name))
        {
            ReadOutArguments(variable, node);
        }
    }

    /// <summary>What a call leaves in a variable that it is given by reference: the value of a lookup is known, anything else is not.</summary>
    private void ReadOutArguments(ISymbol variable, OriginNode node)
    {
        foreach (var use in code.Uses(variable, use => SourceCode.WithReceiver(use).Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None and not (int)SyntaxKind.InKeyword }))
        {
            node.IsOpen |= !new OriginDeclarations(code, this, node).TryReadOut((ArgumentSyntax)SourceCode.WithReceiver(use).Parent!, node.Path);
        }
    }

    /// <summary>Reads what the parameter is given by the calls in sight.</summary>
    /// <returns>Whether those are all calls.</returns>
    private bool ReadArguments(IParameterSymbol parameter, OriginNode node, OriginReader reader)
    {
        var delegates = new DelegateArguments(code, reader);
        switch (parameter.ContainingSymbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } when code.Declarations(parameter).FirstOrDefault()?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda:
                return delegates.Read(lambda, parameter.Ordinal, node.Path);
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method:
                var calls = 0;
                foreach (var argument in code.Calls.ArgumentsFor(method, parameter))
                {
                    calls++;
                    reader.Read(argument, node.Path);
                }

                var areAllSeen = calls > 0;
                if (method.MethodKind != MethodKind.Constructor)
                {
                    foreach (var use in code.Uses(method, use => !IsCalled(use)))
                    {
                        areAllSeen = delegates.Read(SourceCode.WithReceiver(use), parameter.Ordinal, node.Path) && (calls > 0 || areAllSeen || node.Origins.Count > 0);
                    }
                }

                return areAllSeen && (method.DeclaredAccessibility is Accessibility.Private || method.MethodKind is MethodKind.LocalFunction);
            case IMethodSymbol { MethodKind: MethodKind.Conversion } conversion:
                // A conversion has no call to be found by: texts that are converted are seen, and other values are not.
                code.Index.Strings.Where(text => code.Operation(text)?.Parent is IConversionOperation { OperatorMethod: { } called } && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, conversion))
                    .ToList().ForEach(text => reader.Read(text, node.Path));
                return false;
            default:
                return false;
        }
    }

    private static bool IsCalled(SyntaxNode name) => SourceCode.WithReceiver(name).Parent is InvocationExpressionSyntax call && call.Expression == SourceCode.WithReceiver(name);

    /// <summary>Adds what takes the member's place where an object is of another type than it is called.</summary>
    private void AddImplementations(ISymbol member, OriginNode node)
    {
        if (member is not (IMethodSymbol or IPropertySymbol) || !IsReplaceable(member))
        {
            return;
        }

        // Others may be out of sight.
        node.IsOpen = true;
        foreach (var declaration in code.Index.Types.Where(type => type.BaseList is not null && Declares(type, member.Name)))
        {
            if (code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is INamedTypeSymbol type && Replacement(type, member) is { } other)
            {
                Link(node, other.OriginalDefinition, node.Path);
            }
        }
    }

    private static bool Declares(TypeDeclarationSyntax type, string name) =>
        type.Members.Any(member => member is PropertyDeclarationSyntax { Identifier.ValueText: var property } && property == name
            || member is MethodDeclarationSyntax { Identifier.ValueText: var method } && method == name)
        || type.ParameterList?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true;

    private static ISymbol? Replacement(INamedTypeSymbol type, ISymbol member)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces.FirstOrDefault(form => SymbolEqualityComparer.Default.Equals(form.OriginalDefinition, member.ContainingType)) is { } implemented
                && implemented.GetMembers(member.Name).FirstOrDefault(form => SymbolEqualityComparer.Default.Equals(form.OriginalDefinition, member)) is { } form
                ? type.FindImplementationForInterfaceMember(form)
                : null;
        }

        return type.GetMembers(member.Name).FirstOrDefault(other => Overridden(other) is { } overridden && SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member));
    }

    private static ISymbol? Overridden(ISymbol member) => (member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty;

    /// <summary>Whether code that is not seen can write to the symbol.</summary>
    private static bool IsWrittenOutside(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => !field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private,
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility != Accessibility.Private,
        IPropertySymbol property => property.IsVirtual || property.IsAbstract || property.IsOverride,
        _ => false,
    };
}
