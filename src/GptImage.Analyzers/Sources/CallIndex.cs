using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>The calls of the application's own methods and constructors. Those of one name are bound once, whatever parameter is asked for.</summary>
internal sealed class CallIndex(SourceCode code, SyntaxIndex index)
{
    private readonly Dictionary<string, ILookup<ISymbol, Call>> _byName = new(StringComparer.Ordinal);

    private readonly record struct Call(IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments);

    /// <summary>What calls of the method, or of what it overrides or implements, give for the parameter; not its default value.</summary>
    public IEnumerable<IOperation> ArgumentsFor(IMethodSymbol method, IParameterSymbol parameter) =>
        from target in Targets(method)
        from call in CallsOf(target, method.MethodKind == MethodKind.Constructor)
        from argument in call.Arguments
        where argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind == ArgumentKind.Explicit
        select argument.Value;

    /// <summary>Whether there is a call of the method, or of what it overrides or implements.</summary>
    public bool HasCalls(IMethodSymbol method) => Targets(method).Any(target => CallsOf(target, method.MethodKind == MethodKind.Constructor).Any());

    /// <summary>The methods by which it may be called.</summary>
    private static IEnumerable<IMethodSymbol> Targets(IMethodSymbol method) => SourceCode.FormsOf(method).OfType<IMethodSymbol>();

    private IEnumerable<Call> CallsOf(IMethodSymbol method, bool isConstructor) => isConstructor
        ? new[] { method.ContainingType.Name, string.Empty, "this", "base" }.SelectMany(name => Calls(name, isCreation: true)[method.OriginalDefinition])
        : Calls(method.Name, isCreation: false)[method.OriginalDefinition];

    private ILookup<ISymbol, Call> Calls(string name, bool isCreation)
    {
        var key = isCreation ? "new " + name : name;
        if (!_byName.TryGetValue(key, out var calls))
        {
            calls = (isCreation ? index.Creations(name) : index.Invocations(name)).Select(node => code.Operation(node) switch
            {
                IInvocationOperation invocation => new Call(invocation.TargetMethod, invocation.Arguments),
                IObjectCreationOperation { Constructor: { } constructor } creation => new Call(constructor, creation.Arguments),
                _ => default,
            }).Where(call => call.Method is not null).ToLookup<Call, ISymbol>(call => call.Method.OriginalDefinition, SymbolEqualityComparer.Default);
            _byName.Add(key, calls);
        }

        return calls;
    }
}
