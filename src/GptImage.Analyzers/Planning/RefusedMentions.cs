using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// What in sight could put something into a request that the target refuses, and is not accounted for by a request that is known: a mention of the value or
/// of the parameter, or a value from outside. Only an open request can get it; so this is what makes openness matter.
/// </summary>
internal sealed class RefusedMentions
{
    private readonly RecognitionContext _context;
    private readonly SourceCode _code;
    private readonly RequestOpenness _openness;
    private readonly IReadOnlyList<FoundRequest> _requests;
    private readonly Dictionary<(string Model, string Target), IReadOnlyList<RefusedMention>> _known = [];
    private PlaceSet? _accounted;

    public RefusedMentions(RecognitionContext context, RequestOpenness openness, IReadOnlyList<FoundRequest> requests)
    {
        _context = context;
        _code = context.Code;
        _openness = openness;
        _requests = requests;
    }

    /// <summary>The first mention that may reach a request which an id may be sent with; null: none can.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="model">The id, as the catalogue knows it.</param>
    /// <param name="target">The model that it is to become.</param>
    public RefusedMention? Reaching(IReadOnlyList<FoundRequest> requests, string model, string target)
    {
        if (!_known.TryGetValue((model, target), out var mentions))
        {
            _known.Add((model, target), mentions = [.. LostValue.Between(model, target).SelectMany(Find).Where(mention => !IsAccounted(mention.Syntax))]);
        }

        // What stands in these requests themselves is part of their variants.
        var own = new PlaceSet(requests.SelectMany(request => request.Parts).SelectMany(PlacesOf));
        return mentions.FirstOrDefault(mention =>
            !own.Contains(mention.Syntax)
            && requests.Any(request => MayReach(mention, request)));
    }

    private bool MayReach(RefusedMention mention, FoundRequest request) =>
        (request.Endpoint == Endpoint.None || (request.Endpoint & mention.Lost.Endpoints) != 0)
        && (mention.IsInHandler || (!(request.IsOfLibrary && IsOfRawBody(mention)) && _openness.IsOpen(request)));

    /// <summary>
    /// A member that an object of another assembly has for what the target refuses, and that nothing sets beside the id: its default is not seen. Null where the
    /// id goes to no such object.
    /// </summary>
    public RefusedMention? OfForeignType(ModelUse use, string target)
    {
        if (use.Value.Place?.Syntax is not { } id || use.Requests.Any(request => request.IsOfLibrary))
        {
            return null;
        }

        var (holder, set) = SourceCode.Whole(id).Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer } =>
                ((SyntaxNode)creation, initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => SyntaxIndex.LastName(assignment.Left))),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => (access.Expression, []),
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } =>
                (creation, creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => SyntaxIndex.LastName(assignment.Left)) ?? []),
            _ => (null!, (IEnumerable<string?>)[]),
        };
        if (holder is null || _code.Type(holder) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type || _code.IsDeclaredHere(type))
        {
            return null;
        }

        foreach (var lost in LostValue.Between(ModelId.WithoutPrefix(use.Value.Text!), target))
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (current.GetMembers(Pascal(lost.Parameter)).Length > 0 && !set.Contains(Pascal(lost.Parameter)))
                {
                    return At(holder, lost);
                }
            }
        }

        return null;
    }

    /// <summary>Whether it stands in a body that is written out: an anonymous object, a keyed object, JSON text, a form.</summary>
    private static bool IsOfRawBody(RefusedMention mention)
    {
        var whole = SourceCode.Whole(mention.Syntax);
        return (mention.Syntax is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax && mention.Syntax.ToString().IndexOf(':') >= 0)
            || whole.Parent switch
            {
                AnonymousObjectMemberDeclaratorSyntax or NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax } => true,
                InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, ..] } => MayBeKey(key),
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } => MayBeKey(key.Expression),
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } } => MayBeKey(key.Expression),
                _ => false,
            };

        // With another name it is no field of a body: a table of settings, or of members.
        bool MayBeKey(ExpressionSyntax key) => key is not LiteralExpressionSyntax { Token.Value: string name } || name == mention.Lost.Parameter;
    }

    private IEnumerable<RefusedMention> Find(LostValue lost)
    {
        var names = new[] { Pascal(lost.Parameter), Camel(lost.Parameter), lost.Parameter }.Distinct().ToList();
        foreach (var name in names.SelectMany(name => _code.Index.Identifiers(name)))
        {
            if (IsWritten(name) && (lost.Value is null || MayBe(lost.Value, AssignedTo(name))))
            {
                yield return At(name, lost);
            }
        }

        if (lost.Value is { } value)
        {
            foreach (var name in new[] { Pascal(value), value }.Distinct().SelectMany(name => _code.Index.Identifiers(name)))
            {
                if (!IsCompared(SourceCode.WithReceiver(name)) && !IsOfColours(name))
                {
                    yield return At(name, lost);
                }
            }
        }

        foreach (var text in _code.Index.Strings)
        {
            if (Mentions(text, lost) && !IsCompared(text))
            {
                yield return At(text, lost);
            }
        }
    }

    private static RefusedMention At(SyntaxNode syntax, LostValue lost) => new(syntax, lost, IsInHandler(syntax));

    /// <summary>Whether the text is the parameter or its value, or JSON, a form or a header with it; not prose about it.</summary>
    private bool Mentions(ExpressionSyntax text, LostValue lost)
    {
        if (lost.Value is not { } value)
        {
            return Contains(Text(text), lost.Parameter);
        }

        var content = Text(text);
        var at = content.IndexOf(value, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && (content.Length == value.Length || IsDelimited(content, at, value.Length)))
        {
            return true;
        }

        // A key whose value comes from elsewhere.
        return content == lost.Parameter && text.Parent switch
        {
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: { Parent: AssignmentExpressionSyntax assignment } access } } => assignment.Left == access && MayBe(value, assignment.Right),
            ArgumentSyntax { Parent: ArgumentListSyntax list } argument => list.Arguments.Where(other => other != argument).Any(other => MayBe(value, other.Expression)),
            InitializerExpressionSyntax { Expressions: [var key, var other] } => key == text && MayBe(value, other),
            _ => false,
        };
    }

    private static bool IsDelimited(string text, int start, int length) =>
        start > 0 && text[start - 1] is '"' or '\'' or '=' or '/' && (start + length == text.Length || text[start + length] is '"' or '\'' or '&' or ';' or '\\');

    private static string Text(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax { Token.Value: string value } => value,
        _ => text.ToString(),
    };

    /// <summary>Whether an expression may have the value: it is not seen, or it is that.</summary>
    private bool MayBe(string value, ExpressionSyntax? expression) =>
        expression is null || (!IsPaint(expression) && _context.Values.Read(expression).Any(possible =>
            possible.Text is { } text ? text.Equals(value, StringComparison.OrdinalIgnoreCase) : !possible.IsAbsent));

    /// <summary>The background of a window is none of a picture.</summary>
    private bool IsPaint(ExpressionSyntax expression) => _code.Type(expression)?.Name is { } type && PaintTypes.Any(word => Contains(type, word));

    private bool IsOfColours(SyntaxNode name) => _code.Symbol(name)?.ContainingType?.Name is { } type && PaintTypes.Any(word => Contains(type, word));

    private static readonly string[] PaintTypes = ["Color", "Colour", "Brush", "Pen", "Paint"];

    private static ExpressionSyntax? AssignedTo(SyntaxNode name) => SourceCode.WithReceiver(name).Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => member.Expression,
        NameColonSyntax { Parent: ArgumentSyntax argument } => argument.Expression,
        _ => (name.Parent as NameColonSyntax)?.Parent is ArgumentSyntax argument ? argument.Expression : null,
    };

    /// <summary>Whether the name is of something that gets a value there.</summary>
    private static bool IsWritten(SyntaxNode name) => name.Parent is NameColonSyntax { Parent: ArgumentSyntax } or NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax }
        || SourceCode.WithReceiver(name) is var target && target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target || assignment.Left is TupleExpressionSyntax,
            ConditionalAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access => assignment.Left == access,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
            _ => false,
        };

    private static bool IsCompared(SyntaxNode expression)
    {
        var whole = SourceCode.Whole(expression);
        return whole.Parent switch
        {
            BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
            ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SyntaxIndex.LastName(call.Expression) is "Equals" or "Contains" or "StartsWith" or "EndsWith",
            _ => false,
        };
    }

    private static bool IsInHandler(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>().Any(type =>
        type.BaseList?.Types.Any(baseType => SyntaxIndex.LastName(baseType.Type) is { } name
            && (name.EndsWith("Handler", StringComparison.Ordinal) || name.EndsWith("Policy", StringComparison.Ordinal))) == true);

    /// <summary>Whether a request that is known, with its model, sets it: then that request's own variants tell.</summary>
    private bool IsAccounted(SyntaxNode node)
    {
        _accounted ??= new PlaceSet(_requests
            .Where(request => !request.IsModelOpen && (HasOwnModel(request) || !_openness.IsOpen(request)))
            .SelectMany(request => request.Parts)
            .SelectMany(PlacesOf));
        return _accounted.Contains(node);
    }

    /// <summary>Whether model and parameters are of one object: wherever that gets, what it sets is sent with its own model.</summary>
    private static bool HasOwnModel(FoundRequest request) => !request.IsOfLibrary || request.Endpoint == Endpoint.ResponsesTool;

    private static IEnumerable<Location> PlacesOf(RequestPart part)
    {
        yield return part.Location;
        if (part.NamedBy is { } name)
        {
            yield return name.GetLocation();
        }

        foreach (var value in part.Values)
        {
            if (value.Place is { } place)
            {
                yield return place.Syntax.GetLocation();
            }
        }
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));

    private static string Camel(string name) => Pascal(name) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal.Substring(1) : name;
}

/// <summary>A place that could put into a request what the target refuses.</summary>
/// <param name="Syntax">The name or text.</param>
/// <param name="Lost">What the target refuses.</param>
/// <param name="IsInHandler">Whether it stands in a handler or policy, through which every request goes.</param>
internal sealed record RefusedMention(SyntaxNode Syntax, LostValue Lost, bool IsInHandler);
