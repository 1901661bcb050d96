using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Where the value of an expression may come from.</summary>
/// <param name="Operations">The expressions that make it: literals, creations, calls, members of libraries.</param>
/// <param name="IsOpen">Whether it may also come from code that is not seen.</param>
internal readonly record struct OriginSet(ImmutableArray<IOperation> Operations, bool IsOpen)
{
    /// <summary>The variables that it passes through.</summary>
    public required ImmutableArray<ISymbol> Variables { get; init; }

    /// <summary>The uses of those variables that it passes through.</summary>
    public required IReadOnlyCollection<SyntaxNode> Uses { get; init; }

    /// <summary>Those of the operations that stand in a variable from which other text is made: they cannot change for this use alone.</summary>
    public required ImmutableArray<IOperation> Pinned { get; init; }
}

/// <summary>
/// Follows a value back through locals, fields, properties, parameters, constants, tuples, <c>??</c>, conditional expressions and simple methods,
/// as far as the source shows. Flow order is not modelled: every write to a variable counts.
/// </summary>
internal sealed class Origins(SourceCode code)
{
    private const int MaximumSteps = 64;

    public OriginSet Of(IOperation? operation)
    {
        var walk = new Walk(code);
        walk.Visit(operation);
        return new OriginSet(walk.Operations.ToImmutable(), walk.IsOpen) { Variables = walk.Variables, Uses = walk.Uses, Pinned = walk.Pinned.ToImmutable() };
    }

    private sealed class Walk(SourceCode code)
    {
        private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
        private int _steps;

        public ImmutableArray<IOperation>.Builder Operations { get; } = ImmutableArray.CreateBuilder<IOperation>();

        public ImmutableArray<IOperation>.Builder Pinned { get; } = ImmutableArray.CreateBuilder<IOperation>();

        public ImmutableArray<ISymbol> Variables =>
            _visited.Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol).ToImmutableArray();

        public HashSet<SyntaxNode> Uses { get; } = [];

        public bool IsOpen { get; private set; }

        public void Visit(IOperation? operation)
        {
            if (operation is null || ++_steps > MaximumSteps)
            {
                IsOpen = true;
                return;
            }

            if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation)
            {
                Uses.Add(operation.Syntax);
            }

            switch (operation)
            {
                case IConversionOperation conversion:
                    Visit(conversion.Operand);
                    break;
                case IParenthesizedOperation parenthesized:
                    Visit(parenthesized.Operand);
                    break;
                case IAwaitOperation awaited:
                    Visit(awaited.Operation);
                    break;
                case IArgumentOperation argument:
                    Visit(argument.Value);
                    break;
                case ISimpleAssignmentOperation assignment:
                    Visit(assignment.Value);
                    break;
                case ICoalesceOperation coalesce:
                    Visit(coalesce.Value);
                    Visit(coalesce.WhenNull);
                    break;
                case ICoalesceAssignmentOperation coalesce:
                    Visit(coalesce.Target);
                    Visit(coalesce.Value);
                    break;
                case IConditionalOperation conditional:
                    Visit(conditional.WhenTrue);
                    Visit(conditional.WhenFalse);
                    break;
                case IConditionalAccessOperation access:
                    Visit(access.WhenNotNull);
                    break;
                case IConditionalAccessInstanceOperation:
                    Visit(ConditionalReceiver(operation));
                    break;
                case IArrayElementReferenceOperation { Indices: [{ ConstantValue: { HasValue: true, Value: int index } }] } element:
                    VisitElement(element.ArrayReference, index);
                    break;
                case IFieldReferenceOperation { Field.ContainingType: { IsTupleType: true } tuple, Instance: { } instance } field:
                    VisitElement(instance, tuple.TupleElements.IndexOf(field.Field));
                    break;
                case ISwitchExpressionOperation switchExpression:
                    foreach (var arm in switchExpression.Arms)
                    {
                        Visit(arm.Value);
                    }

                    break;
                case ILocalReferenceOperation local when local.Local.RefKind == RefKind.None:
                    Follow(local.Local, local);
                    break;
                case IFieldReferenceOperation field:
                    Follow(field.Field, field);
                    break;
                case IPropertyReferenceOperation { Arguments.IsEmpty: true } property:
                    Follow(property.Property, property);
                    break;
                case IParameterReferenceOperation parameter:
                    FollowParameter(parameter.Parameter);
                    break;
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text, Arguments.IsEmpty: true, TargetMethod.Name: { } name }
                    when name.StartsWith("Trim", StringComparison.Ordinal) || name.StartsWith("ToLower", StringComparison.Ordinal) || name == nameof(ToString):
                    VisitTidied(text);
                    break;
                case IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false } method } invocation
                    when code.IsDeclaredHere(method) && method.DeclaringSyntaxReferences.Length == 1 && method.ContainingType.TypeKind != TypeKind.Interface:
                    if (!FollowReturns(method))
                    {
                        Operations.Add(invocation);
                    }

                    break;
                default:
                    Operations.Add(operation);
                    break;
            }
        }

        /// <summary>A text that is made lower-case or trimmed: what it is already, it stays; anything else is another text than the source has.</summary>
        private void VisitTidied(IOperation text)
        {
            var before = Operations.Count;
            Visit(text);
            for (var i = Operations.Count - 1; i >= before; i--)
            {
                if (Operations[i].ConstantValue is { HasValue: true, Value: string constant } && constant != constant.Trim().ToLowerInvariant())
                {
                    Operations.RemoveAt(i);
                    IsOpen = true;
                }
            }
        }

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

        /// <summary>One element of a tuple or an array that is written out, or where there is no index every one.</summary>
        private void VisitElement(IOperation? container, int? index)
        {
            var walk = new Walk(code) { _steps = _steps };
            walk.Visit(container);
            _steps = walk._steps;
            Uses.UnionWith(walk.Uses);
            IsOpen |= walk.IsOpen || walk.Variables.Any(variable => code.Mutations(variable).Any(IsElementAssignment));
            foreach (var origin in walk.Operations)
            {
                var elements = ElementsOf(origin.Syntax) ?? [];
                var chosen = index is { } at ? elements.Skip(at).Take(at < 0 ? 0 : 1).ToList() : elements;
                foreach (var element in chosen)
                {
                    Visit(code.Operation(element));
                }

                IsOpen |= chosen.Count == 0;
            }

            static bool IsElementAssignment(SyntaxNode node) => node is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax };
        }

        private static IReadOnlyList<ExpressionSyntax>? ElementsOf(SyntaxNode container) => container switch
        {
            TupleExpressionSyntax tuple => [.. tuple.Arguments.Select(argument => argument.Expression)],
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) =>
                [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)],
            _ => null,
        };

        private void Follow(ISymbol symbol, IOperation reference)
        {
            if (!_visited.Add(symbol))
            {
                return;
            }

            var declarations = code.Declarations(symbol).ToList();
            if (declarations.Count == 0)
            {
                Operations.Add(reference);
                return;
            }

            var before = Operations.Count;
            var wasOpen = IsOpen;
            foreach (var declaration in declarations)
            {
                VisitInitial(declaration);
            }

            if (!IsConstant(symbol))
            {
                foreach (var assignment in code.Assignments(symbol))
                {
                    VisitAssigned(assignment);
                }
            }

            if (TextUses.AreExtended(symbol, code))
            {
                Pinned.AddRange(Operations.Skip(before));
            }

            IsOpen |= code.Index.IsPassedByReference(symbol.Name) || IsWrittenOutside(symbol) || (Operations.Count == before && IsOpen == wasOpen);
        }

        private void VisitAssigned(AssignmentExpressionSyntax assignment)
        {
            if (assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression)
            {
                Visit(code.Operation(assignment.Right));
            }
            else
            {
                IsOpen = true;
            }
        }

        /// <summary>The value a declaration gives: its initializer, or what its getter returns.</summary>
        private void VisitInitial(SyntaxNode declaration)
        {
            switch (declaration)
            {
                case VariableDeclaratorSyntax { Initializer: { } initializer }:
                    Visit(code.Operation(initializer.Value));
                    break;
                case VariableDeclaratorSyntax:
                    break;
                case PropertyDeclarationSyntax { ExpressionBody: { } body }:
                    Visit(code.Operation(body.Expression));
                    break;
                case PropertyDeclarationSyntax property:
                    if (property.Initializer is { } value)
                    {
                        Visit(code.Operation(value.Value));
                    }

                    var getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
                    VisitReturns(getter?.ExpressionBody, getter?.Body);
                    break;
                case ParameterSyntax parameter when code.Model(parameter.SyntaxTree).GetDeclaredSymbol(parameter) is { } declared:
                    // A positional record's property is what its parameter is.
                    FollowParameter(declared);
                    break;
                case ForEachStatementSyntax loop:
                    VisitElement(code.Operation(loop.Expression), index: null);
                    break;
                case SingleVariableDesignationSyntax
                {
                    Parent: ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } list,
                } designation:
                    VisitElement(code.Operation(assignment.Right), list.Variables.IndexOf(designation));
                    break;
                case SingleVariableDesignationSyntax
                {
                    Parent: DeclarationExpressionSyntax
                    {
                        Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument,
                    },
                }:
                    VisitElement(code.Operation(assignment.Right), tuple.Arguments.IndexOf(argument));
                    break;
                default:
                    IsOpen = true;
                    break;
            }
        }

        private void FollowParameter(IParameterSymbol parameter)
        {
            if (!_visited.Add(parameter))
            {
                return;
            }

            var before = Operations.Count;
            foreach (var declaration in code.Declarations(parameter).OfType<ParameterSyntax>())
            {
                if (declaration.Default is { } fallback)
                {
                    Visit(code.Operation(fallback.Value));
                }
            }

            foreach (var assignment in code.Assignments(parameter))
            {
                VisitAssigned(assignment);
            }

            var isClosed = false;
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction } method)
            {
                var calls = 0;
                foreach (var argument in ArgumentsFor(method, parameter))
                {
                    calls++;
                    Visit(argument);
                }

                isClosed = calls > 0
                    && (method.DeclaredAccessibility is Accessibility.Private || method.MethodKind is MethodKind.LocalFunction)
                    && !IsUsedAsValue(method);
            }

            if (TextUses.AreExtended(parameter, code))
            {
                Pinned.AddRange(Operations.Skip(before));
            }

            IsOpen |= !isClosed || code.Index.IsPassedByReference(parameter.Name);
        }

        /// <summary>Whether the method is made a delegate, which may be called with anything.</summary>
        private bool IsUsedAsValue(IMethodSymbol method) =>
            method.MethodKind != MethodKind.Constructor
            && code.Uses(method, use => !IsCalled(use)).Any();

        private static bool IsCalled(SyntaxNode name) =>
            name.Parent is InvocationExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Name == name;

        private IEnumerable<IOperation> ArgumentsFor(IMethodSymbol method, IParameterSymbol parameter)
        {
            IEnumerable<SyntaxNode> calls = method.MethodKind == MethodKind.Constructor
                ? new[] { method.ContainingType.Name, string.Empty, "this", "base" }.SelectMany(code.Index.Creations)
                : code.Index.Invocations(method.Name);

            foreach (var call in calls)
            {
                var (target, arguments) = code.Operation(call) switch
                {
                    IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
                    IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
                    _ => (null, ImmutableArray<IArgumentOperation>.Empty),
                };
                if (target is null || !MayCall(target, method))
                {
                    continue;
                }

                foreach (var argument in arguments)
                {
                    // A default value was visited with the declaration.
                    if (argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind == ArgumentKind.Explicit)
                    {
                        yield return argument.Value;
                    }
                }
            }
        }

        /// <summary>Whether a call of <paramref name="target"/> may end in <paramref name="method"/>: it is that method, or what that overrides or implements.</summary>
        private static bool MayCall(IMethodSymbol target, IMethodSymbol method)
        {
            for (var candidate = method; candidate is not null; candidate = candidate.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(target.OriginalDefinition.PartialImplementationPart ?? target.OriginalDefinition, candidate.OriginalDefinition.PartialImplementationPart ?? candidate.OriginalDefinition))
                {
                    return true;
                }
            }

            return target.ContainingType.TypeKind == TypeKind.Interface
                && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(target), method);
        }

        private bool FollowReturns(IMethodSymbol method)
        {
            if (!_visited.Add(method))
            {
                return true;
            }

            return code.Declarations(method).FirstOrDefault() switch
            {
                MethodDeclarationSyntax declaration => VisitReturns(declaration.ExpressionBody, declaration.Body),
                LocalFunctionStatementSyntax declaration => VisitReturns(declaration.ExpressionBody, declaration.Body),
                _ => false,
            };
        }

        private bool VisitReturns(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block)
        {
            if (arrow is not null)
            {
                Visit(code.Operation(arrow.Expression));
                return true;
            }

            if (block is null)
            {
                return false;
            }

            var returns = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>();
            var any = false;
            foreach (var statement in returns)
            {
                any = true;
                Visit(statement.Expression is null ? null : code.Operation(statement.Expression));
            }

            return any;
        }

        private static bool IsConstant(ISymbol symbol) =>
            symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true };

        /// <summary>Whether code that is not seen can write to the symbol.</summary>
        private static bool IsWrittenOutside(ISymbol symbol) => symbol switch
        {
            IFieldSymbol field => !field.IsConst && !field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private,
            IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility != Accessibility.Private,
            IPropertySymbol property => property.IsVirtual || property.IsAbstract || property.IsOverride,
            _ => false,
        };
    }
}
