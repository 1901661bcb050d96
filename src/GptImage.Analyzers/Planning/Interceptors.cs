using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Code that sees requests on their way out: handlers and pipeline policies that do more than pass them on, and what stands in for the API in tests. It may ask
/// them for the id, and for every parameter.
/// </summary>
internal sealed class Interceptors(SourceCode code)
{
    private static readonly HashSet<string> HandlerBases = ["HttpMessageHandler", "PipelinePolicy", "HttpPipelinePolicy"];

    private static readonly HashSet<string> Servers =
        ["HttpListener", "TcpListener", "TestServer", "WebApplicationFactory", "WireMockServer", "GptImageEmulator"];

    private static readonly HashSet<string> Messages = ["HttpRequestMessage", "PipelineMessage", "HttpMessage"];

    /// <summary>Frameworks whose handlers pass requests on.</summary>
    private static readonly string[] Frameworks = ["System", "Microsoft", "Azure", "Polly", "OpenTelemetry"];

    /// <summary>What passes a request on.</summary>
    private static readonly HashSet<string> Passing = ["Send", "SendAsync", "ProcessNext", "ProcessNextAsync"];

    /// <summary>What a request says beside its body.</summary>
    private static readonly HashSet<string> BesideBody =
        ["Headers", "RequestUri", "Uri", "Method", "Options", "Properties", "Version", "VersionPolicy", "Response", "NetworkTimeout", "BufferResponse", "CancellationToken", "SetProperty", "TryGetProperty", "Dispose"];

    private readonly Dictionary<SyntaxNode, bool> _seeing = [];
    private readonly Dictionary<ITypeSymbol, bool> _interceptors = new(SymbolEqualityComparer.Default);

    /// <summary>The texts that may be held against a request that was sent.</summary>
    /// <param name="word">What they name: an id, a parameter.</param>
    /// <param name="isQuestion">Whether a text is held against something.</param>
    public IEnumerable<ExpressionSyntax> Questions(string word, Func<ExpressionSyntax, bool> isQuestion) =>
        code.Index.Strings.Where(text => AskedTexts.Names(text, word) && isQuestion(text) && SeesRequests(text));

    /// <summary>Whether the code around it has to do with what sees requests.</summary>
    private bool SeesRequests(SyntaxNode node)
    {
        var around = node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? node.SyntaxTree.GetRoot(code.CancellationToken);
        if (!_seeing.TryGetValue(around, out var sees))
        {
            var parts = around is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : (IEnumerable<SyntaxNode>)[around];
            _seeing.Add(around, sees = parts.SelectMany(part => part.DescendantNodesAndSelf()).Any(SeesRequest));
        }

        return sees;
    }

    private bool SeesRequest(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax declaration => code.Model(node.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken) is ITypeSymbol type && IsInterceptor(type),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Content" } access => code.Type(access.Expression)?.Name == "HttpRequestMessage" && !IsBesideBody(access),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string route } }, ..] } call =>
            route.IndexOf("images/", StringComparison.Ordinal) >= 0 && SyntaxIndex.LastName(call.Expression)?.StartsWith("Map", StringComparison.Ordinal) == true,
        SimpleNameSyntax { Parent: not MemberAccessExpressionSyntax } name => TypeOf(name) is { } type && (IsInterceptor(type) || HasInterceptor(type)),
        _ => false,
    };

    private ITypeSymbol? TypeOf(SimpleNameSyntax name) => code.Symbol(name) switch
    {
        ITypeSymbol type => type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
        _ => null,
    };

    /// <summary>Whether the type is the application's own, and an interceptor is a part of it: a fixture.</summary>
    private bool HasInterceptor(ITypeSymbol type) =>
        code.IsDeclaredHere(type) && type.GetMembers().Any(member => member is IFieldSymbol { Type: var part } && IsInterceptor(part));

    private bool IsInterceptor(ITypeSymbol type)
    {
        if (!_interceptors.TryGetValue(type, out var isInterceptor))
        {
            _interceptors.Add(type, false);
            _interceptors[type] = isInterceptor = Looks(type);
        }

        return isInterceptor;
    }

    private bool Looks(ITypeSymbol type)
    {
        if (Servers.Contains(type.Name) || (type is INamedTypeSymbol { TypeArguments: [var mocked] } && HandlerBases.Contains(mocked.Name)))
        {
            return true;
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (Servers.Contains(current.Name))
            {
                return true;
            }

            if (HandlerBases.Contains(current.Name))
            {
                return code.IsDeclaredHere(type) ? type.DeclaringSyntaxReferences.Any(reference => LooksAtBody(reference.GetSyntax(code.CancellationToken))) : !IsOfFramework(type);
            }
        }

        return false;
    }

    private static bool IsOfFramework(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space && Frameworks.Any(framework => space == framework || space.StartsWith(framework + ".", StringComparison.Ordinal));

    /// <summary>Whether a handler does something with a request that is not understood as passing it on.</summary>
    private bool LooksAtBody(SyntaxNode handler) => handler.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
        name.Parent is not NameColonSyntax && code.Symbol(name) is IParameterSymbol { Type.Name: var type } && Messages.Contains(type) && !IsPassing(name) && !IsBesideBody(name));

    private static bool IsPassing(SyntaxNode name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && SyntaxIndex.LastName(call.Expression) is { } method && Passing.Contains(method);

    /// <summary>Whether only what stands beside the body is asked of a message, or the body is set, or it is asked whether there is one.</summary>
    private static bool IsBesideBody(ExpressionSyntax message) => SourceCode.Whole(message) is var whole && whole.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Request" or "Content" } access when access.Expression == whole => IsBesideBody(access),
        MemberAccessExpressionSyntax access when access.Expression == whole => BesideBody.Contains(access.Name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var member } } => BesideBody.Contains(member),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberAccessExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var member } } } => BesideBody.Contains(member),
        AssignmentExpressionSyntax assignment => assignment.Left == whole,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        BinaryExpressionSyntax { Right: LiteralExpressionSyntax } => true,
        _ => false,
    };
}
