using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>A type of a client library whose values are sent: an "extensible enum", an enum, a size.</summary>
/// <param name="Type">The type.</param>
/// <param name="Members">Static member to wire value.</param>
internal sealed record WireType(LibraryType Type, ImmutableDictionary<string, string> Members)
{
    /// <summary>Members that the library marks experimental while the type is not: naming one would be an error in a project that has not opted in.</summary>
    public IReadOnlyCollection<string> ExperimentalMembers { get; init; } = [];

    /// <summary>Whether a string converts to it, by constructor and implicitly.</summary>
    public bool IsStringConvertible { get; init; } = true;

    /// <summary>Whether it is made from width and height and sent as <c>WIDTHxHEIGHT</c>.</summary>
    public bool IsSize { get; init; }
}

/// <summary>The types whose values are sent, of all libraries.</summary>
internal sealed class WireTypes(IReadOnlyList<WireType> rows)
{
    private readonly Dictionary<ITypeSymbol, WireType?> _bySymbol = new(SymbolEqualityComparer.Default);

    public WireType? Find(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol)
        {
            return null;
        }

        if (!_bySymbol.TryGetValue(type, out var row))
        {
            _bySymbol.Add(type, row = rows.FirstOrDefault(row => row.Type.Is(type)));
        }

        return row;
    }
}
