using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>Reads the rows of parameter objects: what an object sets where it is made, and what is assigned to it later.</summary>
internal sealed class ParameterObjectReader
{
    private readonly RecognitionContext _context;
    private readonly SourceCode _code;
    private readonly MemberReader _members;
    private readonly Dictionary<ITypeSymbol, ParameterObject?> _rows = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _sent = [];

    /// <summary>What is assigned to an object after it was made, by the expression that makes it.</summary>
    private readonly Dictionary<SyntaxNode, List<RequestPart>> _changes = [];

    /// <summary>What is assigned to an object whose making is not seen.</summary>
    private readonly List<DetachedChange> _detached = [];

    public ParameterObjectReader(RecognitionContext context)
    {
        _context = context;
        _code = context.Code;
        _members = new MemberReader(context);
        FindChanges();
        FindPatches();
    }

    /// <summary>The row of a type; null where it has none.</summary>
    public ParameterObject? Row(ITypeSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        if (!_rows.TryGetValue(type, out var row))
        {
            _rows.Add(type, row = ClientLibraries.ParameterObjects.FirstOrDefault(candidate => candidate.Type.Is(type)));
        }

        return row;
    }

    /// <summary>Each object that the argument of a call may be, and whether it may be one that is not seen.</summary>
    public (IReadOnlyList<SentObject> Objects, bool IsOpen) Sent(IOperation argument)
    {
        var origins = _context.Origins.Of(argument);
        var isOpen = origins.IsOpen || origins.Variables.Any(IsGivenToDelegate);
        var objects = new List<SentObject>();
        foreach (var origin in origins.Operations)
        {
            if (origin is IObjectCreationOperation && Row(origin.Type) is { } row && IsOwnOrLibrarys(origin.Type!, row))
            {
                _sent.Add(origin.Syntax);
                objects.Add(new SentObject(origin.Syntax, Read(origin.Syntax, row)));
            }
            else if (origin.IsNothing())
            {
                objects.Add(SentObject.None);
            }
            else
            {
                isOpen = true;
                if (IsFromElsewhere(origin))
                {
                    objects.Add(SentObject.None with { Unseen = origin.Syntax });
                }
            }
        }

        var detached = _detached.Where(change => origins.Variables.Contains(change.Variable, SymbolEqualityComparer.Default)).ToList();
        detached.ForEach(change => change.IsSent = true);
        if (objects.Count == 0)
        {
            objects.Add(SentObject.None);
        }

        return ([.. objects.Select(sent => sent with { Parts = [.. sent.Parts, .. detached.Select(change => change.Part)] })], isOpen);
    }

    /// <summary>Whether what its constructor sets is known: the type is the library's, or declared here.</summary>
    private bool IsOwnOrLibrarys(ITypeSymbol type, ParameterObject row) => type.Name == row.Type.SimpleName || _code.IsDeclaredHere(type);

    /// <summary>Whether code of another assembly makes the object, or reads it from somewhere.</summary>
    private bool IsFromElsewhere(IOperation origin) => origin switch
    {
        IInvocationOperation call => !_code.IsDeclaredHere(call.TargetMethod),
        IMemberReferenceOperation reference => !_code.IsDeclaredHere(reference.Member),
        IObjectCreationOperation => true,
        _ => false,
    };

    /// <summary>What is assigned later to the object that the expression makes.</summary>
    public IReadOnlyList<RequestPart> ChangesOf(SyntaxNode creation) => _changes.TryGetValue(creation, out var changes) ? changes : [];

    /// <summary>Whether what the expression makes is stored, and a delegate is called with it: what that does to it is not seen here.</summary>
    public bool IsGivenToDelegate(SyntaxNode creation) => _code.TryGetHolder(creation, out var holder) && IsGivenToDelegate(holder);

    /// <summary>
    /// Objects and changes of which no call is seen: a request of unknown model each. Objects that name their model are requests of their own.
    /// </summary>
    public IEnumerable<FoundRequest> WithoutCall()
    {
        var unsentObjects =
            from row in ClientLibraries.ParameterObjects
            where !row.IsGeneral
            from node in _code.Index.Creations(row.Type.SimpleName).Concat(_code.Index.Creations(string.Empty))
            where !_sent.Contains(node) && Row(_code.Type(node)) == row
            select (Row: row, Node: node, Parts: Read(node, row));

        // An object may turn out to be held by one that is read after it.
        foreach (var (row, node, parts) in unsentObjects.ToList().Where(unsent => !_members.Held.Contains(unsent.Node)))
        {
            yield return Request(row, node, parts) with
            {
                Evidence = row.IsRequest && IsGivenToDelegate(node) ? RequestEvidence.OpenParameters : RequestEvidence.Whole,
            };
        }

        var unsentChanges =
            from change in _detached
            where !change.IsSent && !change.Row.IsGeneral
            group change by (change.Row, Function: change.Syntax.FirstAncestorOrSelf<SyntaxNode>(IsFunction));
        foreach (var together in unsentChanges)
        {
            yield return Request(together.Key.Row, together.First().Syntax, [.. together.Select(change => change.Part)]);
        }
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax;

    private static FoundRequest Request(ParameterObject row, SyntaxNode site, IReadOnlyList<RequestPart> parts) => new()
    {
        Endpoint = row.Endpoint,
        Site = site,
        IsOfLibrary = true,
        Objects = [site],
        Fault = row.Fault,
        Model = RequestPart.Join(parts.Where(part => part.Parameter == ParameterNames.Model)),
        Parts = [.. parts.Where(part => part.Parameter != ParameterNames.Model)],
    };

    private bool IsGivenToDelegate(ISymbol variable) =>
        _code.Uses(variable, use => use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } })
            .Any(use => _code.Operation(use.Parent!.Parent!.Parent!) is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke });

    private IReadOnlyList<RequestPart> Read(SyntaxNode creation, ParameterObject row)
    {
        var changes = ChangesOf(creation);
        var unset = row.ConstructorParameters.Concat(row.Properties).Where(member => !changes.Any(change => change.Parameter == member.Parameter));
        var constructor = (_code.Operation(creation) as IObjectCreationOperation)?.Constructor;
        return
        [
            .. row.FixedModel is { } model ? [WireParts.Fixed(ParameterNames.Model, model, creation, null)] : Array.Empty<RequestPart>(),
            .. WireParts.Of([.. ConstructorArguments(creation, row), .. Initializer(creation, row)], unset, creation, member => row.Find(member.Name) == member
                ? OmittedMember.Property(creation, member.Name, _code)
                : OmittedMember.Argument(creation, constructor, member.Name, _code)),
            .. changes,
        ];
    }

    private IEnumerable<MemberPart> ConstructorArguments(SyntaxNode creation, ParameterObject row) =>
        row.ConstructorParameters.Count == 0 || _code.Operation(creation) is not IObjectCreationOperation operation ? []
        : from argument in operation.Arguments
          let syntax = SourceCode.Syntax(argument)
          let member = row.ConstructorParameters.FirstOrDefault(member => member.Name == argument.Parameter?.Name)
          where argument.ArgumentKind == ArgumentKind.Explicit && syntax is not null && member is not null
          from part in _members.Read(member, syntax.Expression, syntax, () => _context.Parts.ReadArgument(argument, syntax, member.Parameter))
          select part;

    private IEnumerable<MemberPart> Initializer(SyntaxNode creation, ParameterObject row) =>
        from assignment in ((creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? default).OfType<AssignmentExpressionSyntax>()
        let member = SyntaxIndex.LastName(assignment.Left) is { } name ? row.Find(name) : null
        where member is not null
        from part in _members.Read(member, assignment.Right, assignment,
            () => _context.Parts.Read(assignment, member.Parameter, assignment.Right, (parameter, value) => WriteProperty(row, parameter, value)))
        select part;

    /// <summary>Goes back from every assignment to a parameter to the objects that it may change.</summary>
    private void FindChanges()
    {
        foreach (var name in ClientLibraries.ParameterObjects.SelectMany(row => row.Properties).Select(member => member.Name).Distinct())
        {
            foreach (var assignment in _code.Index.Assignments(name).OfType<AssignmentExpressionSyntax>())
            {
                if (Receiver(assignment) is { } receiver
                    && _code.Symbol(assignment.Left) is IPropertySymbol { ContainingType: var containing }
                    && Row(containing) is { } row
                    && row.Find(name) is { } member)
                {
                    AddChange(assignment, receiver, row, member);
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

    private void AddChange(AssignmentExpressionSyntax assignment, ExpressionSyntax receiver, ParameterObject row, WireMember member) =>
        AddChange(assignment, receiver, row, start => WireParts.Of([.. _members.Read(member, assignment.Right, assignment, () => assignment.Parent is InitializerExpressionSyntax
            ? _context.Parts.Read(assignment, member.Parameter, assignment.Right, (parameter, value) => WriteProperty(row, parameter, value)) with { IsConditional = true }
            : _context.Parts.ReadMutation(assignment, start, member.Parameter, assignment.Right, (parameter, value) =>
                WriteProperty(row, parameter, value) is { } text ? $"{receiver}.{text};" : null))], [], assignment));

    /// <summary>A change of the object that <paramref name="receiver"/> is.</summary>
    /// <param name="change">What changes it.</param>
    /// <param name="receiver">The object.</param>
    /// <param name="row">The row of its type.</param>
    /// <param name="read">Reads what is set, from where the object may be without it.</param>
    private void AddChange(ExpressionSyntax change, ExpressionSyntax receiver, ParameterObject row, Func<SyntaxNode, IReadOnlyList<RequestPart>> read)
    {
        var variable = _code.Symbol(receiver);
        var objects = _context.Origins.Of(_code.Operation(receiver)).Operations
            .Where(origin => Row(origin.Type) is not null && !origin.IsNothing())
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

            changes.AddRange(read(start).Select(part => part with { IsConditional = part.IsConditional || objects.Count > 1 }));
        }

        if (objects.Count == 0)
        {
            _detached.AddRange(read(change).Select(part => new DetachedChange(variable, row, change, part)));
        }
    }

    /// <summary>Fields that are set under their JSON path: <c>tool.Patch.Set("$.model"u8, "…")</c>.</summary>
    private void FindPatches()
    {
        var names = ClientLibraries.ParameterObjects.Select(row => row.Patch).OfType<string>().ToList();
        foreach (var call in names.Count == 0 ? [] : _code.Index.Invocations("Set").OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax patch }, ArgumentList.Arguments: [{ Expression: var path }, { Expression: var value }, ..] }
                && names.Contains(patch.Name.Identifier.ValueText)
                && Row(_code.Type(patch.Expression)) is { Patch: { } name } row && name == patch.Name.Identifier.ValueText)
            {
                AddChange(call, patch.Expression, row, start => _context.Values.Read(path) is [{ Text: { } field }] && field.StartsWith("$.", StringComparison.Ordinal)
                    ? [_context.Parts.ReadMutation(call, start, field.Substring(2), value, null)]
                    : [UnseenParameter.At(call)]);
            }
        }
    }

    private static string? WriteProperty(ParameterObject row, string parameter, string value) =>
        row.Properties.FirstOrDefault(member => member.Parameter == parameter) is { Values: null, IsIgnored: false } member
            ? $"{member.Name} = {SymbolDisplay.FormatLiteral(value, quote: true)}"
            : null;

    /// <summary>A change of an object that comes from elsewhere.</summary>
    /// <param name="variable">What holds the object; null if it is no variable.</param>
    /// <param name="row">The row of the object's type.</param>
    /// <param name="syntax">The assignment or call.</param>
    /// <param name="part">What it sets.</param>
    private sealed class DetachedChange(ISymbol? variable, ParameterObject row, ExpressionSyntax syntax, RequestPart part)
    {
        public ISymbol? Variable { get; } = variable;

        public ParameterObject Row { get; } = row;

        public ExpressionSyntax Syntax { get; } = syntax;

        public RequestPart Part { get; } = part;

        /// <summary>Whether a call was found that sends the object.</summary>
        public bool IsSent { get; set; }
    }
}

/// <summary>An object that a call is given.</summary>
/// <param name="Creation">What makes it; null for none, or one that is not seen.</param>
/// <param name="Parts">The parameters that it sets.</param>
internal sealed record SentObject(SyntaxNode? Creation, IReadOnlyList<RequestPart> Parts)
{
    /// <summary>The code of another assembly that it comes from.</summary>
    public SyntaxNode? Unseen { get; init; }

    public static readonly SentObject None = new(null, []);
}
