using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>Reads the rows of clients: where clients are made, and which of them a call is made on.</summary>
internal sealed class ClientReader
{
    private readonly RecognitionContext _context;
    private readonly Dictionary<SyntaxNode, Client> _clients = [];
    private readonly HashSet<SyntaxNode> _called = [];

    public ClientReader(RecognitionContext context)
    {
        _context = context;
        foreach (var factory in ClientLibraries.ClientFactories)
        {
            Find(factory);
        }
    }

    /// <summary>The clients that a call may be made on, and whether it may be one that is not seen.</summary>
    public (IReadOnlyList<Client> Clients, bool IsOpen) Of(IInvocationOperation call)
    {
        if (ReceiverOf(call) is not { } receiver)
        {
            return ([], false);
        }

        var clients = new List<Client>();
        return (clients, Collect(receiver, clients));
    }

    /// <summary>Clients that code elsewhere may call: handed on, stored where others reach them, or not called in sight.</summary>
    public IEnumerable<FoundRequest> HandedOn() =>
        from client in _clients.Values
        where !_called.Contains(client.Syntax) || ObjectUses.Escapes(client.Syntax, _context.Code)
        select new FoundRequest
        {
            Endpoint = Endpoint.None,
            Site = client.Syntax,
            IsOfLibrary = true,
            Model = client.Model,
            Host = client.Host,
            IsDeployment = client.IsDeployment,
            Fault = client.Fault,
            Evidence = RequestEvidence.ModelAlone,
        };

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    /// <summary>Adds the clients that the receiver may be; whether it may be one that is not seen.</summary>
    private bool Collect(IOperation receiver, List<Client> clients)
    {
        var (origins, isOpen) = _context.Origins.Of(receiver);
        foreach (var origin in origins)
        {
            if (_clients.TryGetValue(origin.Syntax, out var client))
            {
                _called.Add(origin.Syntax);
                clients.Add(client);
            }
            else if (origin is IInvocationOperation wrapping && IsWrapper(wrapping) && ReceiverOf(wrapping) is { } inner)
            {
                isOpen |= Collect(inner, clients);
            }
            else if (!origin.IsNothing())
            {
                isOpen = true;
            }
        }

        return isOpen;
    }

    private static bool IsWrapper(IInvocationOperation call) => ClientLibraries.ClientWrappers.Any(wrapper =>
        wrapper.Method == call.TargetMethod.Name && wrapper.Type.Is(call.TargetMethod.ContainingType));

    private void Find(ClientFactory factory)
    {
        var index = _context.Code.Index;
        var nodes = factory.Method is null
            ? new[] { factory.Type.SimpleName, string.Empty, "base" }.SelectMany(index.Creations)
            : index.Invocations(factory.Method);
        foreach (var node in nodes.Where(HasArguments))
        {
            var making = _context.Code.Operation(node);
            var (method, arguments) = making switch
            {
                IObjectCreationOperation { Constructor: { } constructor } creation when factory.Method is null => (constructor, creation.Arguments),
                IInvocationOperation { TargetMethod: { } called } invocation when factory.Method is null == (called.MethodKind == MethodKind.Constructor) =>
                    (called, invocation.Arguments),
                _ => (null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (factory.Type.Is(method?.ContainingType) && Model(node, method!, arguments, factory) is { } model)
            {
                var host = factory.IsDeployment ? RequestHost.Azure : _context.ClientHosts.Of(making);
                _clients[node] = new Client(node, model, host) { Fault = factory.Fault };
            }
        }
    }

    /// <summary>The model that a client gets, by an argument or because there is none.</summary>
    private RequestPart? Model(SyntaxNode node, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, ClientFactory factory)
    {
        var given = arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == factory.ModelParameter);
        if (given is not null && factory.ModelMember is { } member)
        {
            var settings = _context.Origins.Of(given.Value);
            return RequestPart.Join(MemberValues.Of(member, settings, _context.Code).Select(value => _context.Parts.Read(value.Parent!, ParameterNames.Model, value)));
        }

        if (given is not null && SourceCode.Syntax(given) is { } syntax)
        {
            return WireParts.WithDefault(_context.Parts.ReadArgument(given, syntax, ParameterNames.Model), factory.WhenOmitted);
        }

        return factory.WhenOmitted is { } model && method.Parameters.Any(parameter => parameter.Name == factory.ModelParameter)
            ? WireParts.Fixed(ParameterNames.Model, model, node, OmittedMember.Argument(node, method, factory.ModelParameter, _context.Code))
            : null;
    }

    /// <summary>Whether a call has arguments at all: most <c>new()</c> have none, and need no binding then.</summary>
    private static bool HasArguments(SyntaxNode call) => call is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } };
}

/// <summary>An expression that makes a client with a model.</summary>
/// <param name="Syntax">The creation or the call of a factory.</param>
/// <param name="Model">The argument that names the model.</param>
/// <param name="Host">Where it may go.</param>
internal sealed record Client(SyntaxNode Syntax, RequestPart Model, RequestHost Host)
{
    /// <summary>Why its model cannot move by itself.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the argument names a deployment.</summary>
    public bool IsDeployment => (Host & RequestHost.Azure) != 0;
}
