using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Recognition;

/// <summary>Requests made through a <see cref="ClientLibrary"/>.</summary>
internal sealed class LibraryRequests(ClientLibrary library, RecognitionContext context)
{
    private readonly SourceCode _code = context.Code;
    private readonly Dictionary<SyntaxNode, ClientCreation> _clients = [];
    private readonly HashSet<SyntaxNode> _linked = [];

    public IEnumerable<FoundRequest> Recognize()
    {
        FindClients();
        return [.. Calls(), .. UnlinkedParameterObjects(), .. UnlinkedClients()];
    }

    private void FindClients()
    {
        foreach (var factory in library.ClientFactories)
        {
            var nodes = factory.Method is null
                ? new[] { SimpleName(factory.Type), string.Empty, "base" }.SelectMany(_code.Index.Creations)
                : _code.Index.Invocations(factory.Method);
            foreach (var node in nodes)
            {
                var operation = _code.Operation(node);
                var (type, receiver, arguments) = operation switch
                {
                    IObjectCreationOperation { Constructor: { } constructor } creation when factory.Method is null =>
                        (constructor.ContainingType, null, creation.Arguments),
                    IInvocationOperation { TargetMethod: { } method } invocation when factory.Method is null == (method.MethodKind == MethodKind.Constructor) =>
                        (method.ContainingType, invocation.Instance, invocation.Arguments),
                    _ => (null, null, ImmutableArray<IArgumentOperation>.Empty),
                };
                if (library.IsType(type, factory.Type)
                    && arguments.FirstOrDefault(argument => IsModel(argument, factory)) is { } model)
                {
                    _clients[node] = new ClientCreation(node, context.Parts.ReadArgument(model, ParameterNames.Model), IsDeployment(node, receiver, model));
                }
            }
        }
    }

    /// <summary>The argument that names the model; Azure's override calls the parameter by what it is there.</summary>
    private static bool IsModel(IArgumentOperation argument, ClientFactory factory) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax, Parameter.Name: var name }
        && (name == factory.ModelParameter || name == "deploymentName");

    private bool IsDeployment(SyntaxNode node, IOperation? receiver, IArgumentOperation model) =>
        model.Parameter?.Name == "deploymentName"
        || (receiver is not null && (IsAzureType(receiver.Type) || context.Origins.Of(receiver).Operations.Any(origin => IsAzureType(origin.Type))))
        || context.Endpoints.IsAzure(node);

    private static bool IsAzureType(ITypeSymbol? type) => type?.Name.StartsWith("Azure", StringComparison.Ordinal) == true;

    private IEnumerable<FoundRequest> Calls()
    {
        foreach (var method in library.RequestMethods)
        {
            foreach (var node in _code.Index.Invocations(method.Name).Concat(_code.Index.Invocations(method.Name + "Async")))
            {
                if (_code.Operation(node) is IInvocationOperation invocation && library.IsType(invocation.TargetMethod.ContainingType, method.Type))
                {
                    foreach (var request in ReadCall(invocation, method))
                    {
                        yield return request;
                    }
                }
            }
        }
    }

    private IEnumerable<FoundRequest> ReadCall(IInvocationOperation call, RequestMethod method)
    {
        var (clients, isClientOpen) = Clients(call);
        if (call.Arguments.Any(argument => argument.Parameter?.Type.Name == "BinaryContent"))
        {
            // The body names its own model and is recognized by its text.
            yield break;
        }

        var parts = new List<RequestPart>();
        RequestPart? ownModel = null;
        List<IReadOnlyList<RequestPart>> parameterObjects = [[]];
        var areParametersOpen = false;
        foreach (var argument in call.Arguments.Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax, Parameter: not null }))
        {
            if (method.Parameters.TryGetValue(argument.Parameter!.Name, out var wireName))
            {
                var part = context.Parts.ReadArgument(argument, wireName, (parameter, value) => WriteArgument(call, method, parameter, value));
                if (wireName == ParameterNames.Model)
                {
                    ownModel = part;
                }
                else
                {
                    parts.Add(part);
                }
            }
            else if (FindParameterObject(argument.Parameter.Type) is not null)
            {
                (parameterObjects, areParametersOpen) = ParameterObjects(argument.Value);
            }
        }

        if (FindParameterObject(call.Type) is { IsRequest: true } result)
        {
            parts.AddRange(Mutations(call.Syntax, result).Where(part => part.Parameter != ParameterNames.Model));
        }

        var request = new FoundRequest { Endpoint = method.Endpoint, Site = call.Syntax, AreParametersOpen = areParametersOpen };
        foreach (var set in parameterObjects)
        {
            var joined = request with { Parts = [.. parts, .. set] };
            if (ownModel is not null || isClientOpen || clients.Count == 0)
            {
                yield return joined with { Model = ownModel };
            }

            foreach (var client in clients)
            {
                yield return joined with { Model = client.Model, IsDeployment = client.IsDeployment };
            }
        }
    }

    private (List<ClientCreation> Clients, bool IsOpen) Clients(IInvocationOperation call)
    {
        if (call.Instance is null)
        {
            return ([], false);
        }

        var (origins, isOpen) = context.Origins.Of(call.Instance);
        var clients = new List<ClientCreation>();
        foreach (var origin in origins)
        {
            if (_clients.TryGetValue(origin.Syntax, out var client))
            {
                _linked.Add(origin.Syntax);
                clients.Add(client);
            }
            else
            {
                isOpen = true;
            }
        }

        return (clients, isOpen);
    }

    /// <summary>The parameters set by each object that the argument may be.</summary>
    private (List<IReadOnlyList<RequestPart>> Objects, bool IsOpen) ParameterObjects(IOperation argument)
    {
        var (origins, isOpen) = context.Origins.Of(argument);
        var objects = new List<IReadOnlyList<RequestPart>>();
        foreach (var origin in origins)
        {
            if (origin is IObjectCreationOperation && FindParameterObject(origin.Type) is { } type)
            {
                _linked.Add(origin.Syntax);
                objects.Add(ReadParameterObject(origin.Syntax, type));
            }
            else if (origin.ConstantValue is { HasValue: true, Value: null } or { HasValue: false } && origin is IDefaultValueOperation or ILiteralOperation)
            {
                objects.Add([]);
            }
            else
            {
                isOpen = true;
            }
        }

        if (objects.Count == 0)
        {
            objects.Add([]);
        }

        return (objects, isOpen);
    }

    private IReadOnlyList<RequestPart> ReadParameterObject(SyntaxNode creation, ParameterObject type) =>
        [.. Initializer(creation, type), .. Mutations(creation, type)];

    private IEnumerable<RequestPart> Initializer(SyntaxNode creation, ParameterObject type)
    {
        if (creation is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            yield break;
        }

        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (SyntaxIndex.LastName(assignment.Left) is { } name && type.Properties.TryGetValue(name, out var wireName))
            {
                yield return context.Parts.Read(assignment, wireName, assignment.Right, (parameter, value) => WriteProperty(type, parameter, value));
            }
        }
    }

    private IEnumerable<RequestPart> Mutations(SyntaxNode creation, ParameterObject type)
    {
        if (!_code.TryGetHolder(creation, out var holder))
        {
            yield break;
        }

        foreach (var assignment in _code.Mutations(holder).OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left is MemberAccessExpressionSyntax access && type.Properties.TryGetValue(access.Name.Identifier.ValueText, out var wireName))
            {
                yield return context.Parts.ReadMutation(assignment, creation, wireName, assignment.Right, (parameter, value) =>
                    WriteProperty(type, parameter, value) is { } text ? $"{access.Expression}.{text};" : null);
            }
        }
    }

    /// <summary>Objects whose call is not seen: a request of unknown model each; objects that name their model are requests of their own.</summary>
    private IEnumerable<FoundRequest> UnlinkedParameterObjects()
    {
        foreach (var type in library.ParameterObjects)
        {
            foreach (var node in _code.Index.Creations(SimpleName(type.Type)).Concat(_code.Index.Creations(string.Empty)))
            {
                if (_linked.Contains(node) || !library.IsType(_code.Type(node), type.Type))
                {
                    continue;
                }

                var parts = ReadParameterObject(node, type);
                yield return new FoundRequest
                {
                    Endpoint = type.Endpoint,
                    Site = node,
                    Model = parts.FirstOrDefault(part => part.Parameter == ParameterNames.Model),
                    Parts = [.. parts.Where(part => part.Parameter != ParameterNames.Model)],
                };
            }
        }
    }

    /// <summary>Clients that code elsewhere may use: handed on, stored where others reach them, or not used in sight.</summary>
    private IEnumerable<FoundRequest> UnlinkedClients() =>
        from client in _clients.Values
        where !_linked.Contains(client.Syntax) || IsHandedOn(client.Syntax)
        select new FoundRequest
        {
            Endpoint = Endpoint.None,
            Site = client.Syntax,
            Model = client.Model,
            IsDeployment = client.IsDeployment,
            IsModelOnly = true,
        };

    private bool IsHandedOn(SyntaxNode creation)
    {
        if (!_code.TryGetHolder(creation, out var holder))
        {
            return creation.Parent is not MemberAccessExpressionSyntax;
        }

        return (holder is not ILocalSymbol && holder.DeclaredAccessibility != Accessibility.Private)
            || _code.Index.Identifiers(holder.Name).Any(use => !IsReceiverOrTarget(use) && _code.Refers((ExpressionSyntax)use, holder));
    }

    private static bool IsReceiverOrTarget(SyntaxNode use)
    {
        var node = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == use ? access : use;
        return node.Parent switch
        {
            MemberAccessExpressionSyntax member => member.Expression == node,
            ConditionalAccessExpressionSyntax conditional => conditional.Expression == node,
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            _ => false,
        };
    }

    private ParameterObject? FindParameterObject(ITypeSymbol? type) =>
        type is null ? null : library.ParameterObjects.FirstOrDefault(candidate => library.IsType(type, candidate.Type));

    private static string? WriteProperty(ParameterObject type, string parameter, string value) =>
        type.Properties.FirstOrDefault(pair => pair.Value == parameter).Key is { } property
            ? $"{property} = {SymbolDisplay.FormatLiteral(value, quote: true)}"
            : null;

    private static string? WriteArgument(IInvocationOperation call, RequestMethod method, string parameter, string value) =>
        method.Parameters.FirstOrDefault(pair => pair.Value == parameter).Key is { } name && call.TargetMethod.Parameters.Any(p => p.Name == name)
            ? $"{name}: {SymbolDisplay.FormatLiteral(value, quote: true)}"
            : null;

    private static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
