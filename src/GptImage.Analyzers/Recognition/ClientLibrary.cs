using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>
/// How one client library names what goes over the wire. Types are matched by assembly and full name, never through a reference to the library.
/// A library is a table of this form; <see cref="LibraryRequests"/> reads it.
/// </summary>
internal sealed record ClientLibrary
{
    public required string AssemblyName { get; init; }

    /// <summary>Types whose values are sent: an "extensible enum", an enum, a size.</summary>
    public IReadOnlyList<WireType> WireTypes { get; init; } = [];

    /// <summary>Types whose properties are parameters.</summary>
    public IReadOnlyList<ParameterObject> ParameterObjects { get; init; } = [];

    /// <summary>What makes a client that carries the model: constructors and factory methods.</summary>
    public IReadOnlyList<ClientFactory> ClientFactories { get; init; } = [];

    /// <summary>The methods that send a request, or that return a part of one.</summary>
    public IReadOnlyList<RequestMethod> RequestMethods { get; init; } = [];

    /// <summary>Whether <paramref name="type"/> is the type of this library with the full name <paramref name="metadataName"/>, or derives from it.</summary>
    public bool IsType(ITypeSymbol? type, string metadataName)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.ContainingAssembly?.Name == AssemblyName
                && metadataName.EndsWith(current.Name, StringComparison.Ordinal)
                && $"{current.ContainingNamespace.ToDisplayString()}.{current.Name}" == metadataName)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A type whose values are sent.</summary>
/// <param name="Type">Full name.</param>
/// <param name="Members">Static member to wire value.</param>
internal sealed record WireType(string Type, ImmutableDictionary<string, string> Members)
{
    /// <summary>Members that the library marks experimental while the type is not: naming one would be an error in a project that has not opted in.</summary>
    public IReadOnlyCollection<string> ExperimentalMembers { get; init; } = [];

    /// <summary>Whether a string converts to it, by constructor and implicitly.</summary>
    public bool IsStringConvertible { get; init; } = true;

    /// <summary>Whether it is made from width and height and sent as <c>WIDTHxHEIGHT</c>.</summary>
    public bool IsSize { get; init; }
}

/// <summary>A type whose properties are parameters.</summary>
/// <param name="Type">Full name.</param>
/// <param name="Endpoint">Where requests with it go.</param>
/// <param name="Properties">Property to wire name.</param>
internal sealed record ParameterObject(string Type, Endpoint Endpoint, ImmutableDictionary<string, string> Properties)
{
    /// <summary>Whether the object names its model, so that it is a request without a client.</summary>
    public bool IsRequest => Properties.ContainsValue(ParameterNames.Model);
}

/// <summary>What makes a client.</summary>
/// <param name="Type">Full name of the type.</param>
/// <param name="Method">The method; null for a constructor.</param>
/// <param name="ModelParameter">The parameter that takes the model.</param>
internal sealed record ClientFactory(string Type, string? Method, string ModelParameter);

/// <summary>A method that sends a request.</summary>
/// <param name="Type">Full name of the type.</param>
/// <param name="Name">The name without <c>Async</c>.</param>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Parameters">Method parameter to wire name. A parameter that takes a <see cref="ParameterObject"/> needs no entry.</param>
internal sealed record RequestMethod(string Type, string Name, Endpoint Endpoint, ImmutableDictionary<string, string> Parameters);
