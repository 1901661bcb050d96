using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>A type of a client library, matched by name and assembly, never through a reference to the library.</summary>
/// <param name="FullName">With namespace; a nested type behind its container and a dot.</param>
/// <param name="Assemblies">The assemblies that may hold it. Two libraries may use the same namespaces.</param>
internal sealed record LibraryType(string FullName, IReadOnlyList<string> Assemblies)
{
    /// <summary>The last part of the name.</summary>
    public string SimpleName { get; } = FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>Whether <paramref name="type"/> is this type, derives from it or implements it.</summary>
    public bool Is(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (IsExactly(current))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(IsExactly);
    }

    private bool IsExactly(INamedTypeSymbol type) =>
        type.Name == SimpleName
        && type.ContainingAssembly is { Name: var assembly } && Assemblies.Contains(assembly)
        && FullNameOf(type) == FullName;

    private static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{FullNameOf(outer)}.{type.Name}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}"
        : type.Name;
}
