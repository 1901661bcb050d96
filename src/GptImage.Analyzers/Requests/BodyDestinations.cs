using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>
/// Follows a body that the application makes itself forward to the calls that send it: through variables, members, the application's own methods, text,
/// bytes and content. Of a method with several callers, what the one at hand gives counts.
/// </summary>
internal sealed class BodyDestinations(SourceCode code, Origins origins, UrlReader urls, HttpClientHosts httpClients, ClientHosts clients, HostRows rows)
{
    private const int MaximumSteps = 256;

    private readonly Dictionary<SyntaxNode, BodyDestination> _byBody = [];
    private readonly Dictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);

    public BodyDestination Of(SyntaxNode body)
    {
        if (!_byBody.TryGetValue(body, out var destination))
        {
            var walk = new Walk(this, code);
            walk.Start(body);
            _byBody.Add(body, destination = new BodyDestination(walk.Host, walk.Endpoint, walk.IsGivenToLibrary));
        }

        return destination;
    }

    private sealed class Walk(BodyDestinations owner, SourceCode code)
    {
        private readonly HashSet<(ISymbol, SyntaxNode?)> _visited = [];
        private int _steps;

        public RequestHost Host { get; private set; }

        public Endpoint Endpoint { get; private set; }

        public bool IsGivenToLibrary { get; private set; }

        public void Start(SyntaxNode body)
        {
            // A body that is made elsewhere is known by the variable that holds it.
            var held = body switch
            {
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
                _ => null,
            };
            if (held is not null && code.Symbol(held) is { } symbol)
            {
                FollowSymbol(symbol, CallArguments.None);
            }
            else if (body is ExpressionSyntax)
            {
                Follow(body, CallArguments.None);
            }
        }

        private void Follow(SyntaxNode value, CallArguments arguments)
        {
            if (++_steps > MaximumSteps)
            {
                return;
            }

            value = SourceCode.Whole(value);
            switch (value.Parent)
            {
                case EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declaration }:
                    FollowSymbol(Declared(declaration), arguments);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Right == value:
                    FollowAssignment(assignment, arguments);
                    break;
                case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } argument:
                    FollowArgument(argument, call, arguments);
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value:
                    FollowReceiver(call, arguments);
                    break;
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                    FollowSymbol(MemberAround(value), arguments);
                    break;
                case InitializerExpressionSyntax { Parent: ExpressionSyntax outer }:
                    Follow(outer is InitializerExpressionSyntax { Parent: ExpressionSyntax whole } ? whole : outer, arguments);
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { Parent: { } outer }:
                    Follow(outer, arguments);
                    break;
                case ExpressionElementSyntax { Parent: { } outer }:
                    Follow(outer, arguments);
                    break;
                case InterpolationSyntax { Parent: { } outer }:
                    Follow(outer, arguments);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    Follow(sum, arguments);
                    break;
                case ConditionalAccessExpressionSyntax access:
                    Follow(access, arguments);
                    break;
            }
        }

        private void FollowSymbol(ISymbol? symbol, CallArguments arguments, SyntaxNode? call = null)
        {
            if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol) || !_visited.Add((symbol, call)))
            {
                return;
            }

            foreach (var use in code.Uses(symbol))
            {
                var whole = SourceCode.WithReceiver(use);
                if (symbol is not IMethodSymbol)
                {
                    Follow(whole, arguments);
                }
                else if (whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole)
                {
                    Follow(invocation, arguments);
                }
            }
        }

        private void FollowAssignment(AssignmentExpressionSyntax assignment, CallArguments arguments)
        {
            var target = code.Symbol(assignment.Left);
            if (target is not null && code.IsDeclaredHere(target))
            {
                FollowSymbol(target.OriginalDefinition, arguments);
            }
            else if (target is ILocalSymbol or IParameterSymbol)
            {
                FollowSymbol(target, arguments);
            }
            else if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
            {
                SendIn(creation, arguments);
            }
            else if (assignment.Left is MemberAccessExpressionSyntax { Expression: var message })
            {
                SendIn(message, arguments);
            }
            else if (assignment.Left is ElementAccessExpressionSyntax { Expression: var container })
            {
                FollowSymbol(code.Symbol(container), arguments);
            }
        }

        private void FollowReceiver(InvocationExpressionSyntax call, CallArguments arguments)
        {
            if (code.Operation(call) is not IInvocationOperation { TargetMethod: { } method } invocation)
            {
                return;
            }

            if (method.IsExtensionMethod && code.IsDeclaredHere(method))
            {
                FollowInto(method.ReducedFrom ?? method, 0, invocation.Arguments, call, arguments);
            }
            else
            {
                FollowResult(call, method, arguments);
            }
        }

        private void FollowArgument(ArgumentSyntax argument, SyntaxNode call, CallArguments arguments)
        {
            var (method, receiver, given) = code.Operation(call) switch
            {
                IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance, invocation.Arguments),
                IObjectCreationOperation creation => (creation.Constructor, null, creation.Arguments),
                _ => (null, null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (method is null || given.FirstOrDefault(candidate => SourceCode.Syntax(candidate) == argument) is not { Parameter: { } parameter })
            {
                return;
            }

            if (code.IsDeclaredHere(method))
            {
                FollowInto(method, parameter.Ordinal, given, call, arguments);
            }
            else if (SendsByHttpClient(method))
            {
                var url = given.FirstOrDefault(candidate => candidate.Parameter?.Name == "requestUri")?.Value;
                Send(url is null ? [] : owner.ReadUrls(url, arguments), receiver ?? given.FirstOrDefault()?.Value, arguments);
            }
            else if (owner.ProtocolEndpoint(method) is { } endpoint)
            {
                IsGivenToLibrary = true;
                Endpoint |= endpoint;
                Host |= receiver is null ? RequestHost.Unseen : owner.HostOfClient(receiver, arguments);
            }
            else if (!SendsElsehow(argument, receiver, given, arguments))
            {
                FollowResult(call, method, arguments);
            }
        }

        /// <summary>Text, bytes or content of the body.</summary>
        private void FollowResult(SyntaxNode call, IMethodSymbol method, CallArguments arguments)
        {
            if (method.MethodKind == MethodKind.Constructor || !method.ReturnsVoid)
            {
                Follow(call, arguments);
            }
        }

        /// <summary>Into a method of the application's own, or those that implement it.</summary>
        private void FollowInto(IMethodSymbol method, int ordinal, ImmutableArray<IArgumentOperation> given, SyntaxNode call, CallArguments arguments)
        {
            foreach (var target in owner.Implementations(method.OriginalDefinition))
            {
                if (target.Parameters.ElementAtOrDefault(ordinal) is not { } parameter)
                {
                    continue;
                }

                var inside = arguments.With(target, given);
                FollowSymbol(parameter, inside, call);
                if (target is { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record }
                    && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                {
                    FollowSymbol(property, inside);
                }
            }
        }

        /// <summary>The body is put into a message, whose URL is given where that is made, or by the client that sends it.</summary>
        private void SendIn(ExpressionSyntax message, CallArguments arguments)
        {
            var set = owner.OriginsOf(code.Operation(message), arguments);
            var given = MemberValues.Of("RequestUri", set, code).Select(code.Operation).Concat(set.Operations.SelectMany(UrlArguments));
            var texts = given.SelectMany(url => owner.ReadUrls(url, arguments)).ToList();
            Send(texts, null, arguments);
            if (!texts.Any(HostNames.IsAbsolute))
            {
                foreach (var origin in set.Operations.Where(origin => origin.Syntax is BaseObjectCreationExpressionSyntax))
                {
                    Follow(origin.Syntax, arguments);
                }
            }
        }

        private void Send(IReadOnlyList<string> texts, IOperation? httpClient, CallArguments arguments)
        {
            Host |= UrlReader.HostOf(texts);
            Endpoint |= texts.Aggregate(Endpoint.None, (endpoint, text) => endpoint | EndpointEvidence.EndpointIn(text));
            if (httpClient is not null && !texts.Any(HostNames.IsAbsolute))
            {
                Host |= owner.HostOfHttpClient(httpClient, arguments);
            }
        }

        /// <summary>A call of some other HTTP library, which is given a URL beside the body, or has got one before.</summary>
        private bool SendsElsehow(ArgumentSyntax body, IOperation? receiver, ImmutableArray<IArgumentOperation> given, CallArguments arguments)
        {
            var beside = given.Where(candidate => SourceCode.Syntax(candidate) != body).Select(candidate => candidate.Value);
            var before = receiver is null ? [] : owner.OriginsOf(receiver, arguments).Operations.SelectMany(UrlArguments).Append(receiver);
            var texts = beside.Concat(before).Where(IsUrl).SelectMany(url => owner.ReadUrls(url, arguments))
                .Where(text => text.IndexOf("://", StringComparison.Ordinal) > 0 || EndpointEvidence.EndpointIn(text) != Endpoint.None).ToList();
            Send(texts, null, arguments);
            return texts.Count > 0;
        }

        private static IEnumerable<IOperation> UrlArguments(IOperation origin) => origin switch
        {
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value).Where(IsUrl),
            IInvocationOperation call => call.Arguments.Select(argument => argument.Value).Concat(call.Instance is { } instance ? UrlArguments(instance) : []).Where(IsUrl),
            _ => [],
        };

        private static bool IsUrl(IOperation value) =>
            value is IConversionOperation { Operand: var operand } ? IsUrl(operand) : value.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(Uri) or "Url" };

        private static bool SendsByHttpClient(IMethodSymbol method) =>
            IsHttpClient(method.ContainingType) || (method.IsExtensionMethod && IsHttpClient((method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type));

        private static bool IsHttpClient(ITypeSymbol? type) => type is { Name: "HttpClient" or "HttpMessageInvoker" };

        private ISymbol? MemberAround(SyntaxNode value) => value.Ancestors().FirstOrDefault(ancestor =>
            ancestor is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            is (MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax) and { } member
            ? Declared(member)
            : null;

        private ISymbol? Declared(SyntaxNode declaration) => code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken);
    }

    private IReadOnlyList<string> ReadUrls(IOperation? url, CallArguments arguments) => urls.Read(url, arguments);

    private RequestHost HostOfHttpClient(IOperation client, CallArguments arguments) => httpClients.Of(client, arguments);

    private RequestHost HostOfClient(IOperation client, CallArguments arguments) => clients.OfReceiver(client, arguments);

    private OriginSet OriginsOf(IOperation? operation, CallArguments arguments) =>
        origins.Of(operation is IParameterReferenceOperation reference && arguments.Find(reference.Parameter) is { } given ? given : operation);

    private Endpoint? ProtocolEndpoint(IMethodSymbol method)
    {
        foreach (var (type, start, endpoint) in rows.ProtocolMethods)
        {
            if (method.Name.StartsWith(start, StringComparison.Ordinal) && type.Is(method.ContainingType))
            {
                return endpoint;
            }
        }

        return null;
    }

    /// <summary>The method, or where it has none of its own the bodies that may run for it.</summary>
    private IReadOnlyList<IMethodSymbol> Implementations(IMethodSymbol method)
    {
        if (method is { IsAbstract: false, IsVirtual: false, IsOverride: false })
        {
            return [method];
        }

        if (!_implementations.TryGetValue(method, out var known))
        {
            _implementations.Add(method, known = [.. ImplementationsInSight(method)]);
        }

        return known;
    }

    private IEnumerable<IMethodSymbol> ImplementationsInSight(IMethodSymbol method) =>
        code.Index.Types
            .Select(declaration => code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken))
            .OfType<INamedTypeSymbol>()
            .Distinct(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(candidate => candidate.Parameters.Length == method.Parameters.Length
                && SourceCode.FormsOf(candidate).Contains(method, SymbolEqualityComparer.Default)
                && !candidate.IsAbstract);
}

/// <summary>Where a body is sent.</summary>
/// <param name="Host">The hosts that its own calls and URLs show.</param>
/// <param name="Endpoint">The endpoints that they name.</param>
/// <param name="IsGivenToLibrary">Whether a method of a known client library is given the body as it is.</param>
internal readonly record struct BodyDestination(RequestHost Host, Endpoint Endpoint, bool IsGivenToLibrary);
