using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>
/// What the strings around a raw request say about its endpoint. They stand beside it and need not be where it goes: that it is one of ours, they do not tell.
/// </summary>
internal sealed class EndpointEvidence(SourceCode code)
{
    private static readonly (string Mark, Endpoint Endpoint)[] Marks =
    [
        ("images/generations", Endpoint.Generations),
        ("images/edits", Endpoint.Edits),
        ("images/variations", Endpoint.Variations),
        ("v1/responses", Endpoint.ResponsesTool),
    ];

    private readonly Dictionary<SyntaxNode, Endpoint> _byScope = [];
    private IReadOnlyList<(ExpressionSyntax Syntax, string Text)>? _urls;
    private ILookup<string, (ISymbol Symbol, string Url)>? _named;
    private Dictionary<SyntaxNode, RequestHost>? _hostsByScope;
    private bool? _isGatewayInSight;

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

    /// <summary>
    /// The one host that the type around <paramref name="node"/> talks to, for what is not seen to be sent; <see cref="RequestHost.Unseen"/> where it names none or
    /// several.
    /// </summary>
    public RequestHost HostAround(SyntaxNode node)
    {
        if (_hostsByScope is null)
        {
            _hostsByScope = [];
            foreach (var (place, host) in NamedHosts())
            {
                foreach (var scope in TypesAround(place))
                {
                    _hostsByScope[scope] = _hostsByScope.TryGetValue(scope, out var others) ? others | host : host;
                }
            }
        }

        return _hostsByScope.TryGetValue(TypesAround(node).First(), out var hosts) && hosts is RequestHost.Azure or RequestHost.Other ? hosts : RequestHost.Unseen;
    }

    /// <summary>Whose rules a request to the hosts comes under. What a gateway alone refuses is no fault of a program that shows no gateway.</summary>
    public Provider ProviderOf(RequestHost hosts) => (hosts & ~RequestHost.Configured) switch
    {
        RequestHost.Apiyi => Provider.Apiyi,
        RequestHost.OpenAI => Provider.OpenAI,
        RequestHost.Azure => Provider.Azure,
        _ => (_isGatewayInSight ??= Urls.Any(url => HostNames.Of(url.Text) == RequestHost.Apiyi)) == true ? Provider.Any : Provider.OpenAI,
    };

    /// <summary>The member that the node stands in. The statements of a program are one member.</summary>
    private static SyntaxNode? MemberAround(SyntaxNode node)
    {
        var member = node.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax));
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    /// <summary>The types that the node stands in, the innermost first, and its file.</summary>
    private static IEnumerable<SyntaxNode> TypesAround(SyntaxNode node) => node.Ancestors().Where(ancestor => ancestor is TypeDeclarationSyntax or CompilationUnitSyntax);

    internal static bool IsOne(Endpoint endpoint) => endpoint is Endpoint.Generations or Endpoint.Edits or Endpoint.Variations or Endpoint.ResponsesTool;

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

    /// <summary>What names a host: texts, and the uses of names that stand for them.</summary>
    private IEnumerable<(SyntaxNode Place, RequestHost Host)> NamedHosts() =>
        Urls.Select(url => ((SyntaxNode)url.Syntax, HostNames.Of(url.Text))).Concat(
            from named in Named.SelectMany(same => same)
            from use in code.Uses(named.Symbol)
            select ((SyntaxNode)use, HostNames.Of(named.Url)));

    /// <summary>The strings that say where a request goes.</summary>
    private IReadOnlyList<(ExpressionSyntax Syntax, string Text)> Urls => _urls ??=
        [.. code.Index.Strings.Select(syntax => (Syntax: syntax, Text: syntax.ToString())).Where(url => (HostNames.Of(url.Text) & RequestHost.Known) != 0 || EndpointIn(url.Text) != Endpoint.None)];

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

    /// <summary>The endpoint that a URL names.</summary>
    public static Endpoint EndpointIn(string text)
    {
        foreach (var (mark, endpoint) in Marks)
        {
            if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return endpoint;
            }
        }

        return Endpoint.None;
    }
}
