using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>
/// Follows a value forward, through variables, members, parameters and returns, to the expressions that use it. The counterpart of <see cref="Origins"/>.
/// </summary>
internal sealed class ValueUses(SourceCode code)
{
    /// <summary>Lists in lists, functions that return functions: more than these are not taken apart.</summary>
    private const int MaximumNesting = 6;

    private readonly Dictionary<SyntaxNode, Walk> _byExpression = [];
    private int _nesting;

    /// <summary>The uses of the value that <paramref name="expression"/> has.</summary>
    public IReadOnlyList<ValueUse> Of(SyntaxNode expression) => From(expression).Uses;

    /// <summary>The variables and members that the value passes through.</summary>
    public IReadOnlyCollection<ISymbol> Through(SyntaxNode expression) => From(expression).Symbols;

    private Walk From(SyntaxNode expression)
    {
        if (!_byExpression.TryGetValue(expression, out var walk))
        {
            // A value that gets back to itself has no further uses there.
            _byExpression[expression] = new Walk(code, this);
            walk = new Walk(code, this);
            walk.Follow(expression);
            _byExpression[expression] = walk;
        }

        return walk;
    }

    /// <summary>The uses of the value that a variable has.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="use">A use of it.</param>
    public IReadOnlyList<ValueUse> OfVariable(ISymbol variable, SyntaxNode use)
    {
        var walk = new Walk(code, this);
        walk.Follow(variable, use);
        return walk.Uses;
    }

    private sealed class Walk(SourceCode code, ValueUses uses)
    {
        private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);

        public List<ValueUse> Uses { get; } = [];

        public IReadOnlyCollection<ISymbol> Symbols => _visited;

        public void Follow(SyntaxNode value)
        {
            value = SourceCode.Whole(value);
            switch (value.Parent)
            {
                case EqualsValueClauseSyntax { Parent: ParameterSyntax declaration } when Declared(declaration) is IParameterSymbol parameter:
                    FollowParameter(parameter, value);
                    break;
                case EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declaration }:
                    Follow(Declared(declaration), value);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Right == value && IsPlain(assignment):
                    FollowAssignment(assignment, value);
                    break;
                case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument when assignment.Right == tuple:
                    FollowDeconstruction(assignment.Left, tuple.Arguments.IndexOf(argument), value);
                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument when HeldValues.IsOnlyHeld(call, argument, code):
                    FollowHeld(value);
                    break;
                case ArgumentSyntax { Parent.Parent: { } call } argument when code.Taker(call, argument) is { } parameter:
                    FollowParameter(parameter, value);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && code.Taker(call, null) is { } parameter:
                    FollowParameter(parameter, value);
                    break;
                case ArrowExpressionClauseSyntax { Parent: (MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) and { } member }:
                    Follow(Declared(member), value);
                    break;
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax when MemberAround(value) is { } member:
                    Follow(Declared(member), value);
                    break;
                case IsPatternExpressionSyntax { Pattern: var pattern } when pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().ToList() is { Count: > 0 } names:
                    names.ForEach(name => Follow(Declared(name), value));
                    break;
                default:
                    Uses.Add(new ValueUse(value, IsFollowed: true));
                    FollowHeld(value);
                    break;
            }
        }

        /// <summary>A value that is put into something is used there, and again where it is taken out.</summary>
        private void FollowHeld(SyntaxNode value)
        {
            if (uses._nesting == MaximumNesting)
            {
                return;
            }

            uses._nesting++;
            foreach (var taken in new HeldValues(code, uses).TakenOut(value).ToList())
            {
                if (taken is not ExpressionSyntax)
                {
                    Follow(Declared(taken), taken);
                }
                else if (taken.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or ArgumentSyntax { Parent.Parent: AssignmentExpressionSyntax })
                {
                    // A variable that is written there.
                    Follow(code.Symbol(taken)?.OriginalDefinition, taken);
                }
                else
                {
                    Follow(taken);
                }
            }

            uses._nesting--;
        }

        public void Follow(ISymbol? symbol, SyntaxNode value)
        {
            if (symbol is null)
            {
                Uses.Add(new ValueUse(value, IsFollowed: false));
                return;
            }

            if (!_visited.Add(symbol))
            {
                return;
            }

            if (symbol is not (ILocalSymbol or IParameterSymbol) && (code.IsVisibleOutside(symbol) || !code.IsDeclaredHere(symbol)))
            {
                Uses.Add(new ValueUse(value, IsFollowed: false, symbol));
            }

            FollowSetter(symbol);

            // Whoever holds the object as its interface or base reaches the member by that name.
            foreach (var form in SourceCode.FormsOf(symbol).Where(form => !SymbolEqualityComparer.Default.Equals(form, symbol)))
            {
                Follow(form, value);
            }

            foreach (var use in code.Uses(symbol))
            {
                var whole = SourceCode.WithReceiver(use);
                if (use.Parent is NameColonSyntax { Parent: SubpatternSyntax } pattern)
                {
                    Uses.Add(new ValueUse(pattern, IsFollowed: true));
                    continue;
                }

                if (use.Parent is NameColonSyntax or NameEqualsSyntax || IsTarget(whole))
                {
                    continue;
                }

                if (symbol is not IMethodSymbol)
                {
                    Follow(whole);
                }
                else if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
                {
                    Follow(call);
                }
                else
                {
                    Uses.Add(new ValueUse(whole, IsFollowed: false));
                }
            }
        }

        /// <summary>A setter that is written out sees the value first.</summary>
        private void FollowSetter(ISymbol symbol)
        {
            if (symbol is not IPropertySymbol { SetMethod: { } setter } || !code.IsDeclaredHere(symbol))
            {
                return;
            }

            foreach (var name in code.Declarations(setter).SelectMany(accessor => accessor.DescendantNodes()).OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == "value" && code.Symbol(name) is IParameterSymbol { IsImplicitlyDeclared: true })
                {
                    Follow(name);
                }
            }
        }

        private void FollowDeconstruction(ExpressionSyntax targets, int index, SyntaxNode value)
        {
            switch (targets)
            {
                case DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var names } } when index < names.Count:
                    Follow(names[index] is SingleVariableDesignationSyntax name ? Declared(name) : null, value);
                    break;
                case TupleExpressionSyntax { Arguments: var arguments } when index < arguments.Count:
                    Follow(arguments[index].Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared } ? Declared(declared)
                        : code.Symbol(arguments[index].Expression), value);
                    break;
                default:
                    Uses.Add(new ValueUse(value, IsFollowed: false));
                    break;
            }
        }

        private void FollowAssignment(AssignmentExpressionSyntax assignment, SyntaxNode value)
        {
            switch (code.Symbol(assignment.Left))
            {
                case IDiscardSymbol:
                    break;
                case (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol { Parameters.IsEmpty: true }) and { } target:
                    Follow(target.OriginalDefinition, value);
                    break;
                default:
                    Uses.Add(new ValueUse(value, IsFollowed: true));
                    FollowHeld(value);
                    break;
            }

            if (assignment.Parent is not (ExpressionStatementSyntax or InitializerExpressionSyntax))
            {
                Follow(assignment);
            }
        }

        private void FollowParameter(IParameterSymbol parameter, SyntaxNode value)
        {
            Follow(parameter, value);

            // The property of a positional record is what its parameter is.
            if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type }
                && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                Follow(property, value);
            }
        }

        private static bool IsPlain(AssignmentExpressionSyntax assignment) =>
            assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression;

        private static bool IsTarget(SyntaxNode use) => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use && IsPlain(assignment);

        private static SyntaxNode? MemberAround(SyntaxNode value) => value.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            is (MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) and { } member
            ? member
            : null;

        private ISymbol? Declared(SyntaxNode declaration) => code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken);
    }
}

/// <summary>A use of a value that is more than handing it on.</summary>
/// <param name="Syntax">The expression that has the value; what stands around it is the use.</param>
/// <param name="IsFollowed">Whether what happens to the value there can be told from the syntax around; otherwise it leaves what is in sight.</param>
/// <param name="Member">Where it leaves what is in sight through a member that other projects can name: that member.</param>
internal readonly record struct ValueUse(SyntaxNode Syntax, bool IsFollowed, ISymbol? Member = null);
