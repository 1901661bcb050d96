using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Whether anything besides what was read may set a parameter of a request. An object is closed if each use of it is one of those listed here;
/// any other use makes it open, whatever it is.
/// </summary>
internal sealed class RequestOpenness
{
    /// <summary>What makes text, bytes or content of a body, or a body of text: what comes out is followed in its place.</summary>
    private static readonly HashSet<string> Conversions =
    [
        "Serialize", "SerializeToUtf8Bytes", "SerializeObject", "ToString", "ToJsonString", "Create", "CreateJson", "FromString", "FromBytes", "FromObjectAsJson", "GetBytes",
        "StringContent", "ByteArrayContent", "ReadOnlyMemoryContent", "StreamContent", "MemoryStream", "FormUrlEncodedContent", "JsonContent", "ToArray",
    ];

    /// <summary>What sends a body.</summary>
    private static readonly HashSet<string> Senders =
    [
        "PostAsJsonAsync", "PutAsJsonAsync", "PostAsync", "PutAsync", "SendAsync", "Send",
        "GenerateImages", "GenerateImagesAsync", "GenerateImageEdits", "GenerateImageEditsAsync", "GenerateImagesStreamingAsync", "GenerateImageEditsStreamingAsync",
    ];

    /// <summary>What sets one field of a body, under a name that is read.</summary>
    private static readonly HashSet<string> FieldSetters = ["Add", "TryAdd"];

    /// <summary>How the names of assemblies begin whose methods do to a body what they say.</summary>
    private static readonly string[] KnownAssemblies =
        [.. LibraryCalls.Framework, "OpenAI", "Azure", "xunit", "GptImage", .. ClientLibraries.Assemblies];

    private static readonly HashSet<string> HarmlessMethods = ["ToString", "GetHashCode", "Equals", "Dispose"];

    private readonly SourceCode _code;
    private readonly ValueUses _uses;
    private readonly SerializerOptions _serializers;
    private readonly PlaceSet _parts;
    private readonly Dictionary<FoundRequest, bool> _known = [];

    /// <param name="context">The code.</param>
    /// <param name="requests">All requests: what they say of an object is known.</param>
    public RequestOpenness(RecognitionContext context, IReadOnlyList<FoundRequest> requests)
    {
        _code = context.Code;
        _uses = new ValueUses(_code);
        _serializers = new SerializerOptions(context, _uses);
        _parts = new PlaceSet(requests.SelectMany(request => request.Parts).SelectMany(part => new[] { part.Location, part.Syntax.GetLocation() }));
    }

    public bool IsOpen(FoundRequest request)
    {
        if (!_known.TryGetValue(request, out var isOpen))
        {
            isOpen = request.Evidence != RequestEvidence.Whole || request.Objects.Any(IsOpen);
            _known.Add(request, isOpen);
        }

        return isOpen;
    }

    /// <summary>
    /// Where an object of the request, or its client, is handed to code of another assembly that is none of the framework's; null: nowhere. A project of the
    /// solution without a word of what the target refuses, or of models, does nothing to it.
    /// </summary>
    public SyntaxNode? GivenAway(FoundRequest request, string target) =>
        (request.IsOfLibrary ? request.Objects.Append(request.Site).Distinct() : request.Objects)
            .SelectMany(_uses.Of)
            .Select(use => use.Syntax.Parent)
            .FirstOrDefault(parent => parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } && IsOfOtherAssembly(call, target)
                || parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax extended } && _code.Operation(extended) is IInvocationOperation { TargetMethod.IsExtensionMethod: true } && IsOfOtherAssembly(extended, target));

    private bool IsOfOtherAssembly(SyntaxNode call, string target)
    {
        var method = _code.Operation(call) switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        return method is not null && IsForeign(method, _code)
            && !(_code.Compilation.GetMetadataReference(method.ContainingAssembly) is CompilationReference { Compilation: var project } && SilentProjects.IsSilent(project, target));
    }

    /// <summary>Whether the method is of another assembly than this one, the framework and the client libraries.</summary>
    public static bool IsForeign(IMethodSymbol method, SourceCode code) =>
        method.ContainingAssembly is { Name: var assembly } && !code.IsDeclaredHere(method) && !KnownAssemblies.Any(known => assembly.StartsWith(known, StringComparison.Ordinal));

    private bool IsOpen(SyntaxNode creation)
    {
        var type = _code.Type(creation);
        var row = ClientLibraries.ParameterObjects.FirstOrDefault(candidate => candidate.Type.Is(type));
        return row is not null
            ? IsExtended(creation, type!, row) || _uses.Of(creation).Any(use => !use.IsFollowed || !IsUnderstood(use.Syntax, row))
            : !IsClosedBody(creation, depth: 0);
    }

    /// <summary>Whether the object is more than the library's own: of a type derived from it, or set by members that others add.</summary>
    private bool IsExtended(SyntaxNode creation, ITypeSymbol type, ParameterObject row) =>
        type.Name != row.Type.SimpleName
        || (row.ConstructorParameters.Count > 0 && _code.Operation(creation) is IObjectCreationOperation { Arguments: var arguments }
            && arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && !row.ConstructorParameters.Any(member => member.Name == argument.Parameter?.Name)))
        || (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.Any(element =>
            element is not AssignmentExpressionSyntax assignment || row.Find(SyntaxIndex.LastName(assignment.Left) ?? string.Empty) is null) == true;

    /// <summary>What is done to an object of a client library.</summary>
    private bool IsUnderstood(SyntaxNode use, ParameterObject row) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Parent is InvocationExpressionSyntax
            ? HarmlessMethods.Contains(access.Name.Identifier.ValueText)
            : row.Find(access.Name.Identifier.ValueText) is not null && IsReadOrSet(access) && _code.Symbol(access) is IPropertySymbol && IsKnown(access),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } access when access.Expression == use =>
            row.Find(binding.Name.Identifier.ValueText) is not null,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsRequest(call),
        _ => IsCompared(use),
    };

    /// <summary>Whether a member is only read there, or what it is set to was read into a request.</summary>
    private bool IsKnown(MemberAccessExpressionSyntax access) => access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access || _parts.Meets(assignment);

    private bool IsRequest(InvocationExpressionSyntax call) =>
        _code.Operation(call) is IInvocationOperation { TargetMethod: { } method }
        && ClientLibraries.RequestMethods.Any(request => method.Name.StartsWith(request.Name, StringComparison.Ordinal) && request.Type.Is(method.ContainingType));

    private bool IsClosedBody(SyntaxNode body, int depth) =>
        depth < 8 && _uses.Of(body).All(use => use.IsFollowed ? IsUnderstoodOfBody(use.Syntax, depth) : IsContentOfMessage(use.Syntax));

    /// <summary>What is done to a body in one of its forms: object, text, bytes, content.</summary>
    private bool IsUnderstoodOfBody(SyntaxNode use, int depth) => use.Parent switch
    {
        ElementAccessExpressionSyntax access when access.Expression == use =>
            IsConstant(access.ArgumentList.Arguments[0].Expression) && access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use => access.Name.Identifier.ValueText switch
        {
            var name when FieldSetters.Contains(name) => IsNamed(call),
            var name when Conversions.Contains(name) => IsClosedBody(call, depth + 1),
            var name => HarmlessMethods.Contains(name),
        },
        MemberAccessExpressionSyntax access when access.Expression == use => _code.Symbol(access) is IPropertySymbol or IFieldSymbol && IsReadOrSet(access),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } => IsUnderstoodArgument(call, depth),
        EqualsValueClauseSyntax or ExpressionStatementSyntax => true,
        AssignmentExpressionSyntax => IsContentOfMessage(use),
        InterpolationSyntax => false,
        _ => IsCompared(use),
    };

    private bool IsUnderstoodArgument(SyntaxNode call, int depth)
    {
        var name = call switch
        {
            InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression),
            BaseObjectCreationExpressionSyntax creation => SyntaxIndex.TypeName(creation) ?? _code.Type(creation)?.Name,
            _ => null,
        };
        return name is not null
            && (_code.Symbol(call) is not { } method || !_code.IsDeclaredHere(method))
            && _serializers.AreUnderstood(call)
            && (Senders.Contains(name) || (Conversions.Contains(name) && IsClosedBody(call, depth + 1)));
    }

    /// <summary>Whether the value becomes the content of a message, which is then sent.</summary>
    private static bool IsContentOfMessage(SyntaxNode use) => use.Parent is AssignmentExpressionSyntax assignment && SyntaxIndex.LastName(assignment.Left) == "Content";

    /// <summary>Whether the call adds a field whose name is constant.</summary>
    private bool IsNamed(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => IsConstant(argument.Expression));

    private bool IsConstant(ExpressionSyntax expression) => _code.Model(expression.SyntaxTree).GetConstantValue(expression, _code.CancellationToken).Value is string;

    /// <summary>Whether a member is read, or gets one value: not by deconstruction, by reference or in part.</summary>
    private static bool IsReadOrSet(MemberAccessExpressionSyntax access) => access.Parent switch
    {
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => false,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left != tuple,
        _ => true,
    };

    private static bool IsCompared(SyntaxNode use) => use.Parent switch
    {
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        IsPatternExpressionSyntax { Pattern: var pattern } => !pattern.DescendantNodesAndSelf().Any(node => node is VariableDesignationSyntax),
        ExpressionStatementSyntax => true,
        _ => false,
    };
}
