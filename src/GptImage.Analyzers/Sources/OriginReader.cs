using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Reads expressions into a node: what each of them may be, in itself or by what is taken out of it.</summary>
internal sealed class OriginReader(SourceCode code, OriginGraph graph, OriginNode node)
{
    /// <summary>Expressions may nest deeper than the stack is.</summary>
    private const int MaximumDepth = 200;

    private int _depth;

    /// <param name="syntax">The expression.</param>
    /// <param name="path">What is taken out of it; null: it is the value itself.</param>
    public void Read(SyntaxNode? syntax, AccessPath? path)
    {
        // Parentheses have no operation.
        while (syntax is ParenthesizedExpressionSyntax parenthesized)
        {
            syntax = parenthesized.Expression;
        }

        Read(syntax is null ? null : code.Operation(syntax), path);
    }

    /// <inheritdoc cref="Read(SyntaxNode, AccessPath)"/>
    public void Read(IOperation? operation, AccessPath? path)
    {
        if (operation is null || path is { IsEndless: true } || _depth == MaximumDepth)
        {
            node.IsOpen = true;
            return;
        }

        _depth++;
        if (PassedOn(operation) is { } parts)
        {
            foreach (var part in parts)
            {
                Read(part, path);
            }
        }
        else if (operation is IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation)
        {
            ReadReference(operation, path);
        }
        else if (operation is IInvocationOperation invocation)
        {
            ReadCall(invocation, path);
        }
        else
        {
            ReadMade(operation, path);
        }

        _depth--;
    }

    /// <summary>What has the value of the operation: one of the operands, as it is. Null where something is done to it.</summary>
    private static IReadOnlyList<IOperation?>? PassedOn(IOperation operation) => operation switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IAwaitOperation awaited => [awaited.Operation],
        IArgumentOperation argument => [argument.Value],
        ISimpleAssignmentOperation assignment => [assignment.Value],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ICoalesceAssignmentOperation coalesce => [coalesce.Target, coalesce.Value],
        IConditionalOperation conditional => [conditional.WhenTrue, conditional.WhenFalse],
        IConditionalAccessOperation access => [access.WhenNotNull],
        IConditionalAccessInstanceOperation => [ConditionalReceiver(operation)],
        ISwitchExpressionOperation choice => [.. choice.Arms.Select(arm => arm.Value)],
        IDelegateCreationOperation creation => [creation.Target],
        IThrowOperation => [],
        _ => null,
    };

    /// <summary>What stands before the <c>?.</c>.</summary>
    private static IOperation? ConditionalReceiver(IOperation instance)
    {
        for (var (child, parent) = (instance, instance.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private void ReadReference(IOperation reference, AccessPath? path)
    {
        node.Uses.Add(reference.Syntax);
        switch (reference)
        {
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                Read(element.ArrayReference, index is IRangeOperation ? path?.AtAnyPlace : new AccessPath(Access.Element, Constant(index), path));
                break;
            case IImplicitIndexerReferenceOperation { Instance.Type.SpecialType: not SpecialType.System_String } element:
                Read(element.Instance, element.Argument is IRangeOperation ? path?.AtAnyPlace : new AccessPath(Access.Element, null, path));
                break;
            case IFieldReferenceOperation { Field.ContainingType: { IsTupleType: true } tuple, Instance: { } instance } field:
                Read(instance, new AccessPath(Access.Item, tuple.TupleElements.IndexOf(field.Field), path));
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Property: { } property } when LibraryMember(property, reference, path) is { } taken:
                Read(instance, taken);
                break;
            case IMethodReferenceOperation { Method: var method } when path is { Access: Access.Result } && code.IsDeclaredHere(method):
                graph.Link(node, method.OriginalDefinition, path.Rest);
                break;
            case ILocalReferenceOperation { Local: { RefKind: RefKind.None } local }:
                Follow(local, reference, path);
                break;
            case IFieldReferenceOperation field:
                Follow(field.Field, reference, path);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property:
                Follow(property.Property, reference, path);
                break;
            case IParameterReferenceOperation parameter:
                Follow(parameter.Parameter, reference, path);
                break;
            default:
                ReadMade(reference, path);
                break;
        }
    }

    /// <summary>What a property of the library takes out of its object; null where that is not known.</summary>
    private static AccessPath? LibraryMember(IPropertySymbol property, IOperation reference, AccessPath? path) => property switch
    {
        { IsIndexer: true, ContainingType.TypeArguments.Length: 1 } when reference is IPropertyReferenceOperation { Arguments: [var index] } =>
            new AccessPath(Access.Element, Constant(index.Value), path),
        { IsIndexer: true, ContainingType.TypeArguments.Length: 2 } when reference is IPropertyReferenceOperation { Arguments: [var key] } =>
            new AccessPath(Access.Entry, Constant(key.Value), path),
        { Name: "Value", ContainingType.Name: "Lazy" or "ThreadLocal" } => new AccessPath(Access.Result, null, path),
        { Name: "Key" or "Value", ContainingType.Name: "KeyValuePair" } => new AccessPath(Access.Item, property.Name == "Key" ? 0 : 1, path),
        { Name: "Keys" or "Values", ContainingType.TypeArguments.Length: 2 } when path is { Access: Access.Element } =>
            new AccessPath(Access.Element, null, new AccessPath(Access.Item, property.Name == "Keys" ? 0 : 1, path.Rest)),
        _ => null,
    };

    private void Follow(ISymbol symbol, IOperation reference, AccessPath? path)
    {
        // Of Nullable, Task and the like, what they hold is what they are.
        if (symbol is IPropertySymbol { Name: "Value" or "Result", ContainingType.Name: "Nullable" or "Task" or "ValueTask" } && reference is IPropertyReferenceOperation { Instance: { } whole })
        {
            Read(whole, path);
        }
        else if (code.IsDeclaredHere(symbol) && !symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            graph.Link(node, symbol.OriginalDefinition, path);
        }
        else
        {
            ReadMade(reference, path);
        }
    }

    private void ReadCall(IInvocationOperation call, AccessPath? path)
    {
        var method = call.TargetMethod;
        var source = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            Read(call.Instance, new AccessPath(Access.Result, null, path));
        }
        else if (code.IsDeclaredHere(method))
        {
            if (OriginGraph.HasResult(method, code))
            {
                graph.Link(node, method.OriginalDefinition, path);
            }
            else
            {
                ReadMade(call, path);
            }
        }
        else if (source?.Type?.SpecialType == SpecialType.System_String)
        {
            if (method.Name.StartsWith("Trim", StringComparison.Ordinal) || method.Name.StartsWith("ToLower", StringComparison.Ordinal) || method.Name == nameof(ToString))
            {
                Read(source, path is { Access: Access.Tidied } ? path : new AccessPath(Access.Tidied, null, path));
            }
            else
            {
                ReadMade(call, path);
            }
        }
        else if (!TryReadLibraryCall(call, method.Name, source, path))
        {
            ReadMade(call, path);
        }
    }

    private bool TryReadLibraryCall(IInvocationOperation call, string name, IOperation? source, AccessPath? path)
    {
        var given = call.Arguments.Skip(call.Instance is null && source is not null ? 1 : 0).Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Select(argument => argument.Value).ToList();
        switch (name)
        {
            case "FromResult" when given is [var result]:
                Read(result, path);
                return true;
            case "Repeat" when path is { Access: Access.Element }:
                Read(given[0], path.Rest);
                return true;
            case "Create" or "CreateRange" when path is { Access: Access.Element } && IsCollection(call.Type):
                ReadElements(given, path);
                return true;
            case "Select" or "ConvertAll" when path is { Access: Access.Element } && given is [var map, ..]:
                Read(map, new AccessPath(Access.Result, null, path.Rest));
                return true;
            case "SelectMany" when path is { Access: Access.Element } && given is [var many]:
                Read(many, new AccessPath(Access.Result, null, path.AtAnyPlace));
                return true;
            case "ToDictionary" when path?.TakesFromPair(out var isKey, out var rest) == true:
                ReadDictionary(source, given, isKey, rest);
                return true;
            case "GetOrAdd" or "AddOrUpdate" when given.Count > 1:
                Read(source, new AccessPath(Access.Entry, Constant(given[0]), path));
                ReadGiven(given[1], path);
                return true;
            case "GetValueOrDefault" when given.Count > 0:
                Read(source, new AccessPath(Access.Entry, Constant(given[0]), path));
                given.Skip(1).ToList().ForEach(fallback => Read(fallback, path));
                return true;
            case "GetValueOrDefault":
                Read(source, path);
                return true;
        }

        if (LibraryCalls.GiveResults.Contains(name) && given is [.., var function] && function.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate })
        {
            Read(function, new AccessPath(Access.Result, null, path));
        }
        else if (source is not null && LibraryCalls.SameValue.Contains(name))
        {
            Read(source, path);
        }
        else if (source is not null && LibraryCalls.OneElement.Contains(name))
        {
            Read(source, new AccessPath(Access.Element, name.StartsWith("ElementAt", StringComparison.Ordinal) ? Constant(given[0]) : null, path));
        }
        else if (source is not null && path is { Access: Access.Element } && LibraryCalls.SomeElements.Contains(name))
        {
            Read(source, path.AtAnyPlace);
            given.Where(argument => IsCollection(argument.Type)).ToList().ForEach(other => Read(other, path.AtAnyPlace));
        }
        else if (source is not null && path is { Access: Access.Element } && name is "Append" or "Prepend")
        {
            Read(source, path!.AtAnyPlace);
            Read(given[0], path.Rest);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>A value, or a function that makes it.</summary>
    private void ReadGiven(IOperation given, AccessPath? path)
    {
        var function = given is IConversionOperation conversion ? conversion.Operand : given;
        Read(given, function is IDelegateCreationOperation || function.Type?.TypeKind == TypeKind.Delegate ? new AccessPath(Access.Result, null, path) : path);
    }

    /// <summary>The dictionary that is made of a sequence.</summary>
    private void ReadDictionary(IOperation? source, List<IOperation> given, bool isKey, AccessPath? rest)
    {
        var functions = given.Where(argument => argument.Type?.TypeKind == TypeKind.Delegate).ToList();
        if (functions.ElementAtOrDefault(isKey ? 0 : 1) is { } function)
        {
            Read(function, new AccessPath(Access.Result, null, rest));
        }
        else
        {
            Read(source, new AccessPath(Access.Element, null, functions.Count == 0 ? new AccessPath(Access.Item, isKey ? 0 : 1, rest) : rest));
        }
    }

    /// <summary>A value that is made here: an origin, where nothing is to be taken out of it.</summary>
    private void ReadMade(IOperation made, AccessPath? path)
    {
        switch (path)
        {
            case null:
                node.Add(made);
                break;
            case { Access: Access.Tidied } when made.ConstantValue is { HasValue: true, Value: string text } && text != text.Trim().ToLowerInvariant():
                // Another text than the source has.
                node.IsOpen = true;
                break;
            case { Access: Access.Tidied }:
                node.Add(made);
                break;
            case { Access: Access.Result } when made is IAnonymousFunctionOperation { Syntax: LambdaExpressionSyntax lambda }:
                ReadReturns(lambda.ExpressionBody, lambda.Block, path.Rest);
                break;
            case { Access: Access.Item, At: int at } when made is ITupleOperation tuple && at >= 0 && at < tuple.Elements.Length:
                Read(tuple.Elements[at], path.Rest);
                break;
            case { Access: Access.Item, At: int at } when made is IObjectCreationOperation { Type.Name: "KeyValuePair" or "Tuple" or "ValueTuple" } pair && at >= 0 && at < pair.Arguments.Length:
                Read(pair.Arguments[at].Value, path.Rest);
                break;
            case { Access: Access.Result } when made is IObjectCreationOperation { Type.Name: "Lazy" or "ThreadLocal", Arguments: [var given, ..] }:
                ReadGiven(given.Value, path.Rest);
                break;
            case { Access: Access.Element or Access.Entry } when IsCollection(made.Type) || made.Syntax is CollectionExpressionSyntax or InitializerExpressionSyntax:
                ReadCollection(made, path);
                break;
            default:
                node.IsOpen = true;
                break;
        }
    }

    /// <summary>What a function returns.</summary>
    /// <returns>Whether it returns anything.</returns>
    public bool ReadReturns(ExpressionSyntax? expression, BlockSyntax? block, AccessPath? path)
    {
        if (expression is not null)
        {
            Read(expression, path);
            return true;
        }

        var any = false;
        foreach (var result in block is null ? [] : OriginGraph.Results(block))
        {
            any = true;
            if (result is not YieldStatementSyntax)
            {
                Read(((ReturnStatementSyntax)result).Expression, path);
            }
            else if (path is { Access: Access.Element })
            {
                Read(((YieldStatementSyntax)result).Expression, path.Rest);
            }
            else
            {
                node.IsOpen = true;
            }
        }

        return any;
    }

    /// <summary>The elements that a collection is made with.</summary>
    private void ReadCollection(IOperation made, AccessPath path)
    {
        if (made is IObjectCreationOperation creation)
        {
            // A copy has what it is a copy of.
            creation.Arguments.Where(argument => IsCollection(argument.Value.Type) && argument.Parameter?.Type.Name.Contains("Comparer") == false).ToList()
                .ForEach(argument => Read(argument.Value, path));
        }

        var elements = made.Syntax switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions ?? default,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            StackAllocArrayCreationExpressionSyntax array => array.Initializer?.Expressions ?? default,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => default,
        };
        for (var i = 0; i < elements.Count; i++)
        {
            switch (elements[i])
            {
                case InitializerExpressionSyntax { Expressions: [var key, var value] }:
                    ReadEntry(key, value, path);
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Right: var value }:
                    ReadEntry(key.Expression, value, path);
                    break;
                case AssignmentExpressionSyntax:
                    // A property of the collection, such as its capacity.
                    break;
                case var element:
                    ReadElement(i, element, path);
                    break;
            }
        }

        if (made.Syntax is CollectionExpressionSyntax collection)
        {
            var isPlain = collection.Elements.All(element => element is ExpressionElementSyntax);
            for (var i = 0; i < collection.Elements.Count; i++)
            {
                switch (collection.Elements[i])
                {
                    case ExpressionElementSyntax element:
                        ReadElement(isPlain ? i : null, element.Expression, path);
                        break;
                    case SpreadElementSyntax spread:
                        Read(spread.Expression, path.AtAnyPlace);
                        break;
                }
            }
        }
    }

    private void ReadElements(List<IOperation> given, AccessPath path)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (IsCollection(given[i].Type))
            {
                Read(given[i], path);
            }
            else if (path.At is null || path.At.Equals(i))
            {
                Read(given[i], path.Rest);
            }
        }
    }

    /// <summary>An element of a sequence, if it is one that is taken.</summary>
    /// <param name="index">Its place; null: not known.</param>
    /// <param name="element">The element.</param>
    /// <param name="path">What is taken out of the sequence.</param>
    public void ReadElement(int? index, ExpressionSyntax element, AccessPath path)
    {
        if (path.Access == Access.Element && (index is null || path.At is null || path.At.Equals(index)))
        {
            Read(element, path.Rest);
        }
    }

    /// <summary>An entry of a dictionary, if it is one that is taken.</summary>
    public void ReadEntry(ExpressionSyntax key, ExpressionSyntax value, AccessPath path)
    {
        if (!path.TakesFromPair(out var isKey, out var rest))
        {
            node.IsOpen = true;
        }
        else if (isKey)
        {
            // Two keys must not become equal.
            node.IsPinned = true;
            Read(key, rest);
        }
        else if (path is not { Access: Access.Entry, At: { } searched } || code.Constant(key) is not { } constant || constant.Equals(searched))
        {
            Read(value, rest);
        }
    }

    public static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" }
        || (type is { SpecialType: not SpecialType.System_String } && type.AllInterfaces.Prepend(type).Any(form => form.SpecialType == SpecialType.System_Collections_IEnumerable || form.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T));

    private static object? Constant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value } ? value : operation is IConversionOperation { Operand: var operand } ? Constant(operand) : null;
}
