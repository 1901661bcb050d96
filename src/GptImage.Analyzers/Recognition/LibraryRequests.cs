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

    /// <summary>What is assigned to an object after it was made, by the expression that makes it.</summary>
    private readonly Dictionary<SyntaxNode, List<RequestPart>> _changes = [];

    /// <summary>What is assigned to an object whose making is not seen.</summary>
    private readonly List<DetachedChange> _detached = [];

    public IEnumerable<FoundRequest> Recognize()
    {
        FindClients();
        FindChanges();
        return [.. Calls(), .. UnlinkedParameterObjects(), .. DetachedChanges(), .. UnlinkedClients()];
    }

    private void FindClients()
    {
        foreach (var factory in library.ClientFactories)
        {
            var nodes = factory.Method is null
                ? new[] { SimpleName(factory.Type), string.Empty, "base" }.SelectMany(_code.Index.Creations)
                : _code.Index.Invocations(factory.Method);
            foreach (var node in nodes.Where(MayNameModel))
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
                    && arguments.FirstOrDefault(argument => IsModel(argument, factory)) is { } model
                    && SourceCode.Syntax(model) is { } syntax)
                {
                    _clients[node] = new ClientCreation(node, context.Parts.ReadArgument(model, syntax, ParameterNames.Model), IsDeployment(node, receiver, model));
                }
            }
        }
    }

    /// <summary>Whether a call has arguments at all: most <c>new()</c> have none, and need no binding then.</summary>
    private static bool MayNameModel(SyntaxNode call) => call is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } };

    /// <summary>The argument that names the model; Azure's override calls the parameter by what it is there.</summary>
    private static bool IsModel(IArgumentOperation argument, ClientFactory factory) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name }
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
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is null || SourceCode.Syntax(argument) is not { } syntax)
            {
                continue;
            }

            if (method.Parameters.TryGetValue(argument.Parameter.Name, out var wireName))
            {
                var part = context.Parts.ReadArgument(argument, syntax, wireName, (parameter, value) => WriteArgument(call, method, parameter, value));
                if (wireName == ParameterNames.Model)
                {
                    ownModel = Join(ownModel, part);
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

        foreach (var change in ChangesOf(call.Syntax))
        {
            if (change.Parameter == ParameterNames.Model)
            {
                ownModel = Join(ownModel, change);
            }
            else
            {
                parts.Add(change);
            }
        }

        var request = new FoundRequest { Endpoint = method.Endpoint, Site = call.Syntax, AreParametersOpen = areParametersOpen || IsGivenToDelegate(call.Syntax) };
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
            else if (!IsNothing(origin))
            {
                isOpen = true;
            }
        }

        return (clients, isOpen);
    }

    private static bool IsNothing(IOperation origin) => origin is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } };

    /// <summary>The parameters set by each object that the argument may be.</summary>
    private (List<IReadOnlyList<RequestPart>> Objects, bool IsOpen) ParameterObjects(IOperation argument)
    {
        var origins = context.Origins.Of(argument);
        var isOpen = origins.IsOpen || origins.Variables.Any(IsGivenToDelegate);
        var objects = new List<IReadOnlyList<RequestPart>>();
        foreach (var origin in origins.Operations)
        {
            if (origin is IObjectCreationOperation && FindParameterObject(origin.Type) is { } type)
            {
                _linked.Add(origin.Syntax);
                objects.Add(ReadParameterObject(origin.Syntax, type));
            }
            else if (IsNothing(origin))
            {
                objects.Add([]);
            }
            else
            {
                isOpen = true;
            }
        }

        var detached = _detached.Where(change => origins.Variables.Contains(change.Variable, SymbolEqualityComparer.Default)).ToList();
        detached.ForEach(change => change.IsLinked = true);
        if (objects.Count == 0)
        {
            objects.Add([]);
        }

        return ([.. objects.Select(set => (IReadOnlyList<RequestPart>)[.. set, .. detached.Select(change => change.Part)])], isOpen);
    }

    private bool IsGivenToDelegate(SyntaxNode creation) => _code.TryGetHolder(creation, out var holder) && IsGivenToDelegate(holder);

    /// <summary>Whether a delegate is called with the variable's object: what it does to it is not seen here.</summary>
    private bool IsGivenToDelegate(ISymbol variable) =>
        _code.Uses(variable, use => use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } })
            .Any(use => _code.Operation(use.Parent!.Parent!.Parent!) is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke });

    private IReadOnlyList<RequestPart> ReadParameterObject(SyntaxNode creation, ParameterObject type) =>
        [.. Initializer(creation, type), .. ChangesOf(creation)];

    private IReadOnlyList<RequestPart> ChangesOf(SyntaxNode creation) => _changes.TryGetValue(creation, out var changes) ? changes : [];

    private static RequestPart Join(RequestPart? earlier, RequestPart part) =>
        earlier is null ? part : earlier with { Values = [.. earlier.Values, .. part.Values] };

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

    /// <summary>Goes back from every assignment to a parameter to the objects that it may change.</summary>
    private void FindChanges()
    {
        foreach (var name in library.ParameterObjects.SelectMany(type => type.Properties.Keys).Distinct())
        {
            foreach (var assignment in _code.Index.Assignments(name).OfType<AssignmentExpressionSyntax>())
            {
                if (Receiver(assignment) is { } receiver
                    && _code.Symbol(assignment.Left) is IPropertySymbol { ContainingType: var containing }
                    && FindParameterObject(containing) is { } type
                    && type.Properties.TryGetValue(name, out var wireName))
                {
                    AddChange(assignment, receiver, type, wireName);
                }
            }
        }
    }

    /// <summary>What an assignment changes: <c>options</c> in <c>options.Size = …</c>, <c>Options</c> in <c>new Job { Options = { Size = … } }</c>.</summary>
    private static ExpressionSyntax? Receiver(AssignmentExpressionSyntax assignment) => assignment switch
    {
        { Left: MemberAccessExpressionSyntax access } => access.Expression,
        { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } } => outer.Left,
        _ => null,
    };

    private void AddChange(AssignmentExpressionSyntax assignment, ExpressionSyntax receiver, ParameterObject type, string wireName)
    {
        var variable = _code.Symbol(receiver);
        var objects = context.Origins.Of(_code.Operation(receiver)).Operations
            .Where(origin => FindParameterObject(origin.Type) is not null && !IsNothing(origin))
            .Select(origin => origin.Syntax)
            .ToList();
        foreach (var creation in objects)
        {
            // An object that another member made is changed from where it is received on.
            var start = variable is ILocalSymbol && _code.Declarations(variable).FirstOrDefault() is { } declaration ? declaration : creation;
            if (!_changes.TryGetValue(creation, out var changes))
            {
                _changes.Add(creation, changes = []);
            }

            var part = Read(start);
            changes.Add(part with { IsConditional = part.IsConditional || objects.Count > 1 });
        }

        if (objects.Count == 0)
        {
            _detached.Add(new DetachedChange(variable, type, assignment, Read(assignment)));
        }

        RequestPart Read(SyntaxNode start) => assignment.Parent is InitializerExpressionSyntax
            ? context.Parts.Read(assignment, wireName, assignment.Right, (parameter, value) => WriteProperty(type, parameter, value)) with { IsConditional = true }
            : context.Parts.ReadMutation(assignment, start, wireName, assignment.Right, (parameter, value) =>
                WriteProperty(type, parameter, value) is { } text ? $"{receiver}.{text};" : null);
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

                yield return Request(type, node, ReadParameterObject(node, type)) with { AreParametersOpen = type.IsRequest && IsGivenToDelegate(node) };
            }
        }
    }

    /// <summary>Assignments to objects of which neither the making nor the call is seen, such as those in <c>options => options.Style = …</c>.</summary>
    private IEnumerable<FoundRequest> DetachedChanges() =>
        from change in _detached
        where !change.IsLinked
        group change by (change.Type, Function: change.Assignment.FirstAncestorOrSelf<SyntaxNode>(IsFunction)) into together
        select Request(together.Key.Type, together.First().Assignment, [.. together.Select(change => change.Part)]);

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax;

    private static FoundRequest Request(ParameterObject type, SyntaxNode site, IReadOnlyList<RequestPart> parts) => new()
    {
        Endpoint = type.Endpoint,
        Site = site,
        Model = parts.Where(part => part.Parameter == ParameterNames.Model).Aggregate(default(RequestPart), Join),
        Parts = [.. parts.Where(part => part.Parameter != ParameterNames.Model)],
    };

    /// <summary>Clients that code elsewhere may use: handed on, stored where others reach them, or not used in sight.</summary>
    private IEnumerable<FoundRequest> UnlinkedClients() =>
        from client in _clients.Values
        where !_linked.Contains(client.Syntax) || Destinations.Escapes(client.Syntax, _code)
        select new FoundRequest
        {
            Endpoint = Endpoint.None,
            Site = client.Syntax,
            Model = client.Model,
            IsDeployment = client.IsDeployment,
            IsModelOnly = true,
        };

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

    /// <summary>An assignment to an object that comes from elsewhere.</summary>
    /// <param name="variable">What holds the object; null if it is no variable.</param>
    /// <param name="type">The object's type.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="part">What it sets.</param>
    private sealed class DetachedChange(ISymbol? variable, ParameterObject type, AssignmentExpressionSyntax assignment, RequestPart part)
    {
        public ISymbol? Variable { get; } = variable;

        public ParameterObject Type { get; } = type;

        public AssignmentExpressionSyntax Assignment { get; } = assignment;

        public RequestPart Part { get; } = part;

        /// <summary>Whether a call was found that sends the object.</summary>
        public bool IsLinked { get; set; }
    }
}
