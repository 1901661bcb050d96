using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>What the strings and calls around a raw request say about where it goes.</summary>
/// <param name="code">The code.</param>
/// <param name="protocolMethods">How the names of methods begin that take a body as it is.</param>
internal sealed class EndpointEvidence(SourceCode code, IReadOnlyList<(string Mark, Endpoint Endpoint)> protocolMethods)
{
    private static readonly (string Mark, Endpoint Endpoint)[] Marks =
    [
        ("images/generations", Endpoint.Generations),
        ("images/edits", Endpoint.Edits),
        ("images/variations", Endpoint.Variations),
        ("v1/responses", Endpoint.ResponsesTool),
    ];

    private static readonly string[] AzureMarks = [".azure.com", "/openai/deployments/"];

    private readonly Dictionary<SyntaxNode, Endpoint> _byScope = [];
    private IReadOnlyList<(ExpressionSyntax Syntax, string Text)>? _urls;
    private ILookup<string, (ISymbol Symbol, string Url)>? _named;
    private HashSet<SyntaxNode>? _azureScopes;

    /// <summary>
    /// The endpoint that the member around <paramref name="node"/> names; else the one its type names; <see cref="Endpoint.None"/> where they name
    /// none or several.
    /// </summary>
    public Endpoint Of(SyntaxNode node)
    {
        var endpoint = MemberAround(node) is { } member ? Read(member) : Endpoint.None;
        if (endpoint == Endpoint.None)
        {
            endpoint = Read(TypesAround(node).First());
        }

        return IsOne(endpoint) ? endpoint : Endpoint.None;
    }

    /// <summary>Whether the member itself, not just its type, names an endpoint of the Images API.</summary>
    public bool IsNamedNear(SyntaxNode node) =>
        MemberAround(node) is { } member && (Read(member) & (Endpoint.Generations | Endpoint.Edits | Endpoint.Variations)) != Endpoint.None;

    /// <summary>Whether the code around <paramref name="node"/> talks to Azure, where a model is a deployment's name.</summary>
    public bool IsAzure(SyntaxNode node)
    {
        _azureScopes ??= [.. AzureNames().SelectMany(TypesAround)];
        return _azureScopes.Contains(TypesAround(node).First());
    }

    /// <summary>The member that the node stands in. The statements of a program are one member.</summary>
    private static SyntaxNode? MemberAround(SyntaxNode node)
    {
        var member = node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax));
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    /// <summary>The types that the node stands in, the innermost first, and its file.</summary>
    private static IEnumerable<SyntaxNode> TypesAround(SyntaxNode node) => node.Ancestors().Where(ancestor => ancestor is TypeDeclarationSyntax or CompilationUnitSyntax);

    private static bool IsOne(Endpoint endpoint) => endpoint is Endpoint.Generations or Endpoint.Edits or Endpoint.Variations or Endpoint.ResponsesTool;

    private Endpoint Read(SyntaxNode scope)
    {
        if (_byScope.TryGetValue(scope, out var known))
        {
            return known;
        }

        var endpoint = Endpoint.None;
        foreach (var token in scope.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    endpoint |= Find(protocolMethods, token.ValueText, StringComparison.Ordinal, prefixOnly: true);
                    foreach (var url in NamedUrls(token))
                    {
                        endpoint |= EndpointIn(url);
                    }

                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                    endpoint |= EndpointIn(token.Text);
                    break;
            }
        }

        _byScope.Add(scope, endpoint);
        return endpoint;
    }

    /// <summary>The addresses that a name stands for: those of the constant, field or property of another member that it refers to.</summary>
    private IEnumerable<string> NamedUrls(SyntaxToken token) =>
        token.Parent is IdentifierNameSyntax name ? Named[token.ValueText].Where(named => code.Refers(name, named.Symbol)).Select(named => named.Url) : [];

    /// <summary>What names Azure: texts, and the uses of names that stand for them.</summary>
    private IEnumerable<SyntaxNode> AzureNames() =>
        Urls.Where(url => NamesAzure(url.Text)).Select(url => url.Syntax).Concat<SyntaxNode>(
            from named in Named.SelectMany(same => same)
            where NamesAzure(named.Url)
            from use in code.Uses(named.Symbol)
            select use);

    /// <summary>The strings that say where a request goes.</summary>
    private IReadOnlyList<(ExpressionSyntax Syntax, string Text)> Urls => _urls ??=
        [.. code.Index.Strings.Select(syntax => (Syntax: syntax, Text: syntax.ToString())).Where(url => NamesAzure(url.Text) || EndpointIn(url.Text) != Endpoint.None)];

    private ILookup<string, (ISymbol Symbol, string Url)> Named => _named ??= FindNamedUrls().ToLookup(named => named.Symbol.Name, StringComparer.Ordinal);

    private IEnumerable<(ISymbol Symbol, string Url)> FindNamedUrls()
    {
        foreach (var (expression, text) in Urls)
        {
            var declaration = expression.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent
                ?? expression.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>()?.Parent;
            if (declaration is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or PropertyDeclarationSyntax
                && code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is { } symbol)
            {
                yield return (symbol, text);
            }
        }
    }

    private static bool NamesAzure(string text) => AzureMarks.Any(mark => text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);

    private static Endpoint EndpointIn(string text) => Find(Marks, text, StringComparison.OrdinalIgnoreCase, prefixOnly: false);

    private static Endpoint Find(IReadOnlyList<(string Mark, Endpoint Endpoint)> marks, string text, StringComparison comparison, bool prefixOnly)
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
