using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>
/// Whether other code relies on the members of an anonymous object. Objects with the same members are of one type, wherever they stand; what is done
/// to one must then be done to all, or one of them no longer fits where it goes.
/// </summary>
internal sealed class AnonymousShapes(SourceCode code)
{
    private const int MaximumSteps = 32;

    private readonly Dictionary<AnonymousObjectCreationExpressionSyntax, bool> _free = [];
    private readonly Dictionary<string, HashSet<ISymbol>> _typesByNamedMember = new(StringComparer.Ordinal);
    private ILookup<ISymbol?, AnonymousObjectCreationExpressionSyntax>? _byType;

    /// <summary>Whether members may come and go without a word to other code.</summary>
    public bool IsFree(AnonymousObjectCreationExpressionSyntax creation) => IsFree(creation, MaximumSteps);

    /// <summary>Whether code names the member: <c>body.style</c>, <c>body with { style = … }</c>.</summary>
    public bool IsNamed(AnonymousObjectCreationExpressionSyntax creation, string member)
    {
        if (!_typesByNamedMember.TryGetValue(member, out var types))
        {
            types = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var use in code.Index.Identifiers(member))
            {
                if (use.Parent is not NameEqualsSyntax && code.Symbol(use) is IPropertySymbol { ContainingType: { IsAnonymousType: true } type })
                {
                    types.Add(type);
                }
            }

            _typesByNamedMember.Add(member, types);
        }

        return code.Type(creation) is { } own && types.Contains(own);
    }

    // Whether an object is free depends on those around it, and is asked for each of those inside.
    private bool IsFree(AnonymousObjectCreationExpressionSyntax creation, int steps)
    {
        if (!_free.TryGetValue(creation, out var isFree))
        {
            // Until it is known; an object that depends on itself is not free.
            _free.Add(creation, false);
            _free[creation] = isFree = IsFreeNow(creation, steps);
        }

        return isFree;
    }

    private bool IsFreeNow(AnonymousObjectCreationExpressionSyntax creation, int steps)
    {
        if (code.Type(creation) is not { IsAnonymousType: true } type)
        {
            return false;
        }

        _byType ??= code.Index.AnonymousObjects.ToLookup<AnonymousObjectCreationExpressionSyntax, ISymbol?>(code.Type, SymbolEqualityComparer.Default);
        var isAlone = !_byType[type].Skip(1).Any();

        // The type of an object that this is a member of changes with it.
        var outer = creation.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>()?.Parent as AnonymousObjectCreationExpressionSyntax;
        return (isAlone && (outer is null || (steps > 0 && IsFree(outer, steps - 1)))) || EndsHere(creation, type, steps);
    }

    /// <summary>Whether the type goes no further than the expression: what takes the object takes any.</summary>
    private bool EndsHere(ExpressionSyntax expression, ITypeSymbol type, int steps)
    {
        if (steps == 0)
        {
            return false;
        }

        var converted = code.Model(expression.SyntaxTree).GetTypeInfo(expression, code.CancellationToken).ConvertedType;
        if (converted is not null && !Mentions(converted, type))
        {
            return true;
        }

        return expression.Parent switch
        {
            ParenthesizedExpressionSyntax parenthesized => EndsHere(parenthesized, type, steps - 1),
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } argument => TakesAny(call, argument, type),
            AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax outer } => IsFree(outer, steps - 1),
            InitializerExpressionSyntax { Expressions.Count: 1, Parent: ImplicitArrayCreationExpressionSyntax array } => EndsHere(array, type, steps - 1),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => EndsInUses(variable, type, steps - 1),
            _ => false,
        };
    }

    private bool EndsInUses(VariableDeclaratorSyntax variable, ITypeSymbol type, int steps) =>
        code.Model(variable.SyntaxTree).GetDeclaredSymbol(variable, code.CancellationToken) is ILocalSymbol local
        && code.Uses(local).All(use =>
            use.Parent is MemberAccessExpressionSyntax access && access.Expression == use
                ? access.Parent is not InvocationExpressionSyntax
                : EndsHere(use, type, steps));

    /// <summary>Whether a call, generic or not, does not care about the type of this argument.</summary>
    private bool TakesAny(ExpressionSyntax call, ArgumentSyntax argument, ITypeSymbol type) =>
        code.Symbol(call) is IMethodSymbol method
        && !Mentions(method.ReturnType, type)
        && !Mentions(method.ContainingType, type)
        && method.Parameters.Count(parameter => Mentions(parameter.Type, type)) <= 1
        && argument.RefKindKeyword.RawKind == 0;

    private static bool Mentions(ITypeSymbol? type, ITypeSymbol searched) => type switch
    {
        null => false,
        IArrayTypeSymbol array => Mentions(array.ElementType, searched),
        INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } named =>
            named.TypeArguments.Any(argument => Mentions(argument, searched)) || Mentions(named.ContainingType, searched),
        INamedTypeSymbol { IsAnonymousType: true } anonymous when !SymbolEqualityComparer.Default.Equals(anonymous, searched) =>
            anonymous.GetMembers().OfType<IPropertySymbol>().Any(member => Mentions(member.Type, searched)),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => Mentions(element.Type, searched)),
        _ => SymbolEqualityComparer.Default.Equals(type, searched),
    };
}
