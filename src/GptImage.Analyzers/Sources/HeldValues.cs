using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// Where a value is taken out of what it is put into: a list, a dictionary, a tuple, a delegate, a <c>Lazy</c>. The counterpart of what
/// <see cref="OriginReader"/> reads.
/// </summary>
internal sealed class HeldValues(SourceCode code, ValueUses uses)
{
    private readonly HashSet<SyntaxNode> _visited = [];

    /// <summary>The key that the value is put under; null: none, or one that is not known.</summary>
    private object? _key;

    /// <summary>Whether the value is put under a key.</summary>
    private bool _isUnderKey;

    /// <summary>The expressions that have the value again, and the declarations of variables that get it.</summary>
    public IEnumerable<SyntaxNode> TakenOut(SyntaxNode value)
    {
        var key = KeyOf(value);
        _isUnderKey = key is not null;
        _key = key is null ? null : code.Constant(key);
        return Taken(value);
    }

    private IEnumerable<SyntaxNode> Taken(SyntaxNode value) => value.Parent switch
    {
        InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ObjectInitializerExpression } initializer => FromCollection(CollectionAround(initializer)),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Parent: InitializerExpressionSyntax initializer } => FromCollection(CollectionAround(initializer)),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => FromVariable(access.Expression),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => FromCollection(collection),
        LambdaExpressionSyntax lambda => FromFunction(lambda),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax when value.FirstAncestorOrSelf<SyntaxNode>(IsFunction) is LambdaExpressionSyntax lambda => FromFunction(lambda),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => FromTuple(tuple, tuple.Arguments.IndexOf(argument)),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument => FromCall(call, argument),
        _ => [],
    };

    private static ExpressionSyntax? KeyOf(SyntaxNode value) => value.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var entry] } when entry == value => key,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } => key.Expression,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } } => key.Expression,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var key, var entry], Parent: InvocationExpressionSyntax { Expression: var called } } } argument
            when entry == argument && SyntaxIndex.LastName(called) is "Add" or "TryAdd" or "SetItem" => key.Expression,
        _ => null,
    };

    /// <summary>Whether something is taken out from under another key.</summary>
    private bool IsUnderOtherKey(ArgumentSyntax? key) => _key is not null && key is not null && code.Constant(key.Expression) is { } constant
        && !(constant is string text ? text.Equals(_key as string, StringComparison.OrdinalIgnoreCase) : constant.Equals(_key));

    /// <summary>Whether the call does nothing with the argument but to keep it.</summary>
    public static bool IsOnlyHeld(InvocationExpressionSyntax call, ArgumentSyntax argument, SourceCode code) =>
        SyntaxIndex.LastName(call.Expression) == "FromResult" || IsValueOfEntry(call, argument, code) || IsCacheKey(call, argument, code);

    /// <summary>Whether the argument becomes the value under a key of a dictionary.</summary>
    private static bool IsValueOfEntry(InvocationExpressionSyntax call, ArgumentSyntax argument, SourceCode code) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Expression: var receiver }, ArgumentList.Arguments: [_, var value] }
        && value == argument
        && code.Type(receiver) is INamedTypeSymbol { TypeArguments.Length: 2, Name: var type } && type.EndsWith("Dictionary", StringComparison.Ordinal);

    /// <summary>
    /// Whether the argument is the key of a cache that nobody asks in another way: whatever the key is, the same one finds what was made for it.
    /// </summary>
    private static bool IsCacheKey(InvocationExpressionSyntax call, ArgumentSyntax argument, SourceCode code) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetOrAdd", Expression: var receiver }, ArgumentList.Arguments: [var key, ..] }
        && key == argument
        && code.Symbol(receiver) is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
        && code.Uses(code.Symbol(receiver)!).All(use => SourceCode.WithReceiver(use).Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetOrAdd" or "Count" or "Clear" or "Values" or "IsEmpty" } => true,
            AssignmentExpressionSyntax assignment => assignment.Left == SourceCode.WithReceiver(use),
            _ => false,
        });

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    private static SyntaxNode CollectionAround(InitializerExpressionSyntax initializer)
    {
        SyntaxNode outer = initializer;
        while (outer.Parent is InitializerExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer.Parent is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? outer.Parent : outer;
    }

    private IEnumerable<SyntaxNode> FromCollection(SyntaxNode collection) =>
        _visited.Add(collection) ? uses.Of(collection).Where(use => use.IsFollowed).SelectMany(use => FromUse(use.Syntax)) : [];

    private IEnumerable<SyntaxNode> FromVariable(ExpressionSyntax collection) =>
        _visited.Add(collection) && code.Symbol(collection) is (ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol) and { } variable
            ? uses.OfVariable(variable.OriginalDefinition, collection).Where(use => use.IsFollowed).SelectMany(use => FromUse(use.Syntax))
            : [];

    /// <summary>What a use of a collection takes out of it.</summary>
    private IEnumerable<SyntaxNode> FromUse(SyntaxNode collection)
    {
        switch (collection.Parent)
        {
            case ElementAccessExpressionSyntax access when access.Expression == collection && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access):
                return access.ArgumentList.Arguments is [{ Expression: RangeExpressionSyntax }] ? FromCollection(access)
                    : IsUnderOtherKey(access.ArgumentList.Arguments.FirstOrDefault()) ? []
                    : [access];
            case ForEachStatementSyntax loop when loop.Expression == collection:
                return FromElement(loop);
            case ForEachVariableStatementSyntax loop when loop.Expression == collection:
                return loop.Variable.DescendantNodes().OfType<SingleVariableDesignationSyntax>();
            case SpreadElementSyntax { Parent: CollectionExpressionSyntax outer }:
                return FromCollection(outer);
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == collection:
                return FromCallOn(call, access.Name.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Keys" or "Values" } access when access.Expression == collection:
                return FromCollection(access);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } when OriginReader.IsCollection(code.Type(creation)):
                return FromCollection(creation);
            default:
                return [];
        }
    }

    /// <summary>The variable that has an element, or where that holds the value in its turn, what is read of it.</summary>
    private IEnumerable<SyntaxNode> FromElement(SyntaxNode declaration)
    {
        var variable = code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken);
        var type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        return variable is not null && type is { Name: "KeyValuePair" } or { IsTupleType: true }
            ? code.Uses(variable!).Select(use => use.Parent as MemberAccessExpressionSyntax ?? (SyntaxNode)use).Where(read => !(_isUnderKey && read is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" }))
            : [declaration];
    }

    private IEnumerable<SyntaxNode> FromCallOn(InvocationExpressionSyntax call, string name)
    {
        if (name is "TryGetValue" or "GetValueOrDefault" && IsUnderOtherKey(call.ArgumentList.Arguments.FirstOrDefault()))
        {
            yield break;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
            {
                yield return (argument.Expression as DeclarationExpressionSyntax)?.Designation ?? (SyntaxNode)argument.Expression;
            }
            else if (LibraryCalls.GiveElements.Contains(name))
            {
                foreach (var taken in Parameter(argument.Expression).SelectMany(FromElement))
                {
                    yield return taken;
                }
            }
        }

        var next = LibraryCalls.OneElement.Contains(name) || name is "GetValueOrDefault" or "GetOrAdd" ? [call]
            : LibraryCalls.SameValue.Contains(name) || LibraryCalls.SomeElements.Contains(name) || name is "ToDictionary" or "Append" or "Prepend" ? FromCollection(call)
            : [];
        foreach (var taken in next)
        {
            yield return taken;
        }
    }

    /// <summary>The first parameter of a function that is written where it is used, or of the method that is named.</summary>
    private IEnumerable<SyntaxNode> Parameter(ExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var parameter, ..] } => [parameter],
        IdentifierNameSyntax or MemberAccessExpressionSyntax when code.Symbol(function) is IMethodSymbol { Parameters: [var parameter, ..] } => code.Declarations(parameter.OriginalDefinition),
        _ => [],
    };

    /// <summary>The results of a function that returns the value.</summary>
    private IEnumerable<SyntaxNode> FromFunction(LambdaExpressionSyntax lambda)
    {
        var whole = SourceCode.Whole(lambda);
        if (whole.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } })
        {
            return call switch
            {
                BaseObjectCreationExpressionSyntax creation when code.Type(creation)?.Name is "Lazy" or "ThreadLocal" => Members(creation, "Value"),
                InvocationExpressionSyntax { Expression: var called } invocation when SyntaxIndex.LastName(called) is { } name => name is "Select" or "ConvertAll" || IsValueSelector(invocation, whole.Parent) ? FromCollection(invocation)
                    : LibraryCalls.GiveResults.Contains(name) || name is "GetOrAdd" ? [invocation]
                    : [],
                _ => [],
            };
        }

        return code.TryGetHolder(lambda, out var holder) ? Calls(holder) : [];
    }

    /// <summary>Whether the function gives the values of a dictionary that is made.</summary>
    public static bool IsValueSelector(InvocationExpressionSyntax call, SyntaxNode function) =>
        SyntaxIndex.LastName(call.Expression) == "ToDictionary" && call.ArgumentList.Arguments is [_, { NameColon: null } second, ..] && second == function;

    private IEnumerable<SyntaxNode> Calls(ISymbol holder) => code.Uses(holder).Select(use => SourceCode.WithReceiver(use).Parent switch
    {
        InvocationExpressionSyntax call => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    }).OfType<InvocationExpressionSyntax>();

    private IEnumerable<SyntaxNode> Members(SyntaxNode made, string name) => uses.Of(made)
        .Select(use => use.Syntax.Parent).OfType<MemberAccessExpressionSyntax>().Where(access => access.Name.Identifier.ValueText == name);

    private IEnumerable<SyntaxNode> FromTuple(TupleExpressionSyntax tuple, int index)
    {
        var whole = SourceCode.Whole(tuple);
        if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Right == whole)
        {
            return assignment.Left switch
            {
                DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax list } when list.Variables.Count > index => [list.Variables[index]],
                TupleExpressionSyntax { Arguments: var targets } when targets.Count > index => [targets[index].Expression is DeclarationExpressionSyntax declared ? declared.Designation : targets[index].Expression],
                _ => [],
            };
        }

        return uses.Of(tuple).Where(use => use.IsFollowed).Select(use => use.Syntax.Parent).OfType<MemberAccessExpressionSyntax>();
    }

    private IEnumerable<SyntaxNode> FromCall(InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        var (name, receiver) = call.Expression is MemberAccessExpressionSyntax access ? (access.Name.Identifier.ValueText, access.Expression) : (null, null);
        return name switch
        {
            "FromResult" => [call],
            "GetOrAdd" when call.ArgumentList.Arguments is [var key, var made] && key == argument => Parameter(made.Expression),
            not null when LibraryCalls.AddOne.Contains(name) && argument == call.ArgumentList.Arguments.Last() => FromVariable(receiver!),
            _ => [],
        };
    }
}
