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
    private ILookup<string, (ISymbol Symbol, ExpressionSyntax Url)>? _named;

    /// <summary>
    /// The endpoint that the member around <paramref name="node"/> names; else the one its type names; <see cref="Endpoint.None"/> where they name
    /// none or several.
    /// </summary>
    public Endpoint Of(SyntaxNode node)
    {
        var endpoint = MemberAround(node) is { } member ? Read(member).Endpoint : Endpoint.None;
        if (endpoint == Endpoint.None)
        {
            endpoint = Read(TypeAround(node)).Endpoint;
        }

        return IsOne(endpoint) ? endpoint : Endpoint.None;
    }

    /// <summary>Whether the member itself, not just its type, names an endpoint of the Images API.</summary>
    public bool IsNamedNear(SyntaxNode node) =>
        MemberAround(node) is { } member && (Read(member).Endpoint & (Endpoint.Generations | Endpoint.Edits | Endpoint.Variations)) != Endpoint.None;

    /// <summary>Whether the code around <paramref name="node"/> talks to Azure, where a model is a deployment's name.</summary>
    public bool IsAzure(SyntaxNode node) => Read(TypeAround(node)).IsAzure;

    /// <summary>The member that the node stands in. The statements of a program are one member.</summary>
    private static SyntaxNode? MemberAround(SyntaxNode node)
    {
        var member = node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax));
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    /// <summary>The type that the node stands in, or else its file.</summary>
    private SyntaxNode TypeAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is TypeDeclarationSyntax) ?? node.SyntaxTree.GetRoot(code.CancellationToken);

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
                    foreach (var url in NamedUrls(token))
                    {
                        var text = url.ToString();
                        endpoint |= Find(Marks, text, StringComparison.OrdinalIgnoreCase, prefixOnly: false);
                        isAzure |= NamesAzure(text);
                    }

                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                    endpoint |= Find(Marks, token.Text, StringComparison.OrdinalIgnoreCase, prefixOnly: false);
                    isAzure |= NamesAzure(token.Text);
                    break;
            }
        }

        _byScope.Add(scope, (endpoint, isAzure));
        return (endpoint, isAzure);
    }

    /// <summary>The addresses that a name stands for: those of the constant, field or property of another member that it refers to.</summary>
    private IEnumerable<ExpressionSyntax> NamedUrls(SyntaxToken token)
    {
        _named ??= FindNamedUrls().ToLookup(named => named.Symbol.Name, StringComparer.Ordinal);
        return token.Parent is IdentifierNameSyntax name && _named.Contains(token.ValueText)
            ? _named[token.ValueText].Where(named => code.Refers(name, named.Symbol)).Select(named => named.Url)
            : [];
    }

    private IEnumerable<(ISymbol Symbol, ExpressionSyntax Url)> FindNamedUrls()
    {
        foreach (var expression in code.Index.Strings)
        {
            var declaration = expression.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent
                ?? expression.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>()?.Parent;
            if (declaration is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or PropertyDeclarationSyntax
                && expression.ToString() is var text
                && (NamesAzure(text) || Find(Marks, text, StringComparison.OrdinalIgnoreCase, prefixOnly: false) != Endpoint.None)
                && code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is { } symbol)
            {
                yield return (symbol, expression);
            }
        }
    }

    private static bool NamesAzure(string text) => AzureMarks.Any(mark => text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

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
