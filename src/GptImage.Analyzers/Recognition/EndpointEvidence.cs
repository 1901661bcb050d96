using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>What the strings and calls around a raw request say about where it goes.</summary>
internal sealed class EndpointEvidence(SourceCode code)
{
    private static readonly (string Mark, Endpoint Endpoint)[] Marks =
    [
        ("images/generations", Endpoint.Generations),
        ("images/edits", Endpoint.Edits),
        ("images/variations", Endpoint.Variations),
        ("v1/responses", Endpoint.ResponsesTool),
    ];

    /// <summary>Protocol methods of the official SDK, which take a body as it is.</summary>
    private static readonly (string Mark, Endpoint Endpoint)[] Methods =
    [
        ("GenerateImageEdit", Endpoint.Edits),
        ("GenerateImageVariation", Endpoint.Variations),
        ("GenerateImage", Endpoint.Generations),
    ];

    private static readonly string[] AzureMarks = [".azure.com", "/openai/deployments/"];

    private readonly Dictionary<SyntaxNode, (Endpoint Endpoint, bool IsAzure)> _byScope = [];

    /// <summary>
    /// The endpoint that the member around <paramref name="node"/> names; else the one its type names; <see cref="Endpoint.None"/> where they name
    /// none or several.
    /// </summary>
    public Endpoint Of(SyntaxNode node)
    {
        var endpoint = Enclosing<MemberDeclarationSyntax>(node) is { } member ? Read(member).Endpoint : Endpoint.None;
        if (endpoint == Endpoint.None)
        {
            endpoint = Enclosing<TypeDeclarationSyntax>(node) is { } type ? Read(type).Endpoint : Read(node.SyntaxTree.GetRoot(code.CancellationToken)).Endpoint;
        }

        return IsOne(endpoint) ? endpoint : Endpoint.None;
    }

    /// <summary>Whether the member itself, not just its type, names an endpoint of the Images API.</summary>
    public bool IsNamedNear(SyntaxNode node) =>
        Enclosing<MemberDeclarationSyntax>(node) is { } member
        && (Read(member).Endpoint & (Endpoint.Generations | Endpoint.Edits | Endpoint.Variations)) != Endpoint.None;

    /// <summary>Whether the code around <paramref name="node"/> talks to Azure, where a model is a deployment's name.</summary>
    public bool IsAzure(SyntaxNode node) =>
        (Enclosing<TypeDeclarationSyntax>(node) ?? node.SyntaxTree.GetRoot(code.CancellationToken)) is var scope && Read(scope).IsAzure;

    private static SyntaxNode? Enclosing<T>(SyntaxNode node)
        where T : SyntaxNode =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is T and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
            || (ancestor is T && typeof(T) == typeof(TypeDeclarationSyntax)));

    private static bool IsOne(Endpoint endpoint) => endpoint is Endpoint.Generations or Endpoint.Edits or Endpoint.Variations or Endpoint.ResponsesTool;

    private (Endpoint Endpoint, bool IsAzure) Read(SyntaxNode scope)
    {
        if (_byScope.TryGetValue(scope, out var known))
        {
            return known;
        }

        var endpoint = Endpoint.None;
        var isAzure = false;
        foreach (var token in scope.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    endpoint |= Find(Methods, token.ValueText, StringComparison.Ordinal, prefixOnly: true);
                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                    endpoint |= Find(Marks, token.Text, StringComparison.OrdinalIgnoreCase, prefixOnly: false);
                    isAzure |= AzureMarks.Any(mark => token.Text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);
                    break;
            }
        }

        _byScope.Add(scope, (endpoint, isAzure));
        return (endpoint, isAzure);
    }

    private static Endpoint Find((string Mark, Endpoint Endpoint)[] marks, string text, StringComparison comparison, bool prefixOnly)
    {
        foreach (var (mark, endpoint) in marks)
        {
            if (prefixOnly ? text.StartsWith(mark, comparison) : text.IndexOf(mark, comparison) >= 0)
            {
                return endpoint;
            }
        }

        return Endpoint.None;
    }
}
