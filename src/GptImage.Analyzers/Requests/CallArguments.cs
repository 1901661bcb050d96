using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Requests;

/// <summary>What parameters are given where a value is followed through one call: other callers of the method have no say about it.</summary>
internal sealed class CallArguments
{
    public static readonly CallArguments None = new(ImmutableDictionary.Create<ISymbol, IOperation>(SymbolEqualityComparer.Default));

    private readonly ImmutableDictionary<ISymbol, IOperation> _given;

    private CallArguments(ImmutableDictionary<ISymbol, IOperation> given) => _given = given;

    /// <summary>The argument for the parameter; null where no call is looked at.</summary>
    public IOperation? Find(IParameterSymbol parameter) => _given.TryGetValue(parameter.OriginalDefinition, out var argument) ? argument : null;

    /// <summary>These and the arguments of a call to <paramref name="method"/>.</summary>
    public CallArguments With(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        var given = _given;
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit or ArgumentKind.DefaultValue, Parameter.Ordinal: var ordinal } && method.Parameters.ElementAtOrDefault(ordinal) is { } parameter)
            {
                // A parameter that is handed on is what it was given itself.
                var value = argument.Value is IParameterReferenceOperation handed && Find(handed.Parameter) is { } outer ? outer : argument.Value;
                if (value is not IParameterReferenceOperation { Parameter: var own } || !SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, parameter.OriginalDefinition))
                {
                    given = given.SetItem(parameter.OriginalDefinition, value);
                }
            }
        }

        return new(given);
    }
}
