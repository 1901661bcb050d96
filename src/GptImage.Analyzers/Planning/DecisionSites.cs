using System.Text.RegularExpressions;
using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Follows an id to all code that looks at it. Sending it, and showing it to people, is understood. A question that the target answers as the id did is fine.
/// One that it answers otherwise is widened where the id stands in it; anything else that is made of the id needs a person.
/// </summary>
internal sealed class DecisionSites
{
    private const int MaximumDepth = 8;

    private static readonly HashSet<string> KeySelections =
        ["ToDictionary", "ToLookup", "GroupBy", "DistinctBy", "ToHashSet", "ToFrozenDictionary", "ToImmutableDictionary", "OrderBy", "ThenBy", "MinBy", "MaxBy"];

    private static readonly HashSet<string> PassThrough = ["ToString", "Trim", "ToLower", "ToLowerInvariant", "AsSpan", "Clone"];

    private static readonly HashSet<string> Lookups =
        ["Contains", "ContainsKey", "TryGetValue", "GetValueOrDefault", "IndexOf", "LastIndexOf", "BinarySearch", "FindIndex", "Add", "TryAdd", "Remove"];

    private readonly SourceCode _code;
    private readonly ValueUses _uses;
    private readonly ShownTexts _shown;
    private readonly IdQuestions _questions;
    private readonly AttributeChecks _attributes;
    private readonly Interceptors _interceptors;
    private readonly PlaceSet _sent;

    /// <param name="context">The code.</param>
    /// <param name="requests">All requests: where an id is sent, and what conditions guard.</param>
    /// <param name="interceptors">What sees requests on their way out.</param>
    public DecisionSites(RecognitionContext context, IReadOnlyList<FoundRequest> requests, Interceptors interceptors)
    {
        _interceptors = interceptors;
        _code = context.Code;
        _uses = new ValueUses(_code);
        _shown = new ShownTexts(_code);
        _sent = new PlaceSet(requests.Select(request => request.Model).OfType<RequestPart>().SelectMany(PlacesOf));
        _questions = new IdQuestions(_code, context.Origins, new PlaceSet(requests.SelectMany(request => request.Parts).Select(part => part.Location)));
        _attributes = new AttributeChecks(_code, _questions);
    }

    /// <summary>The code that an id gets to and that does not take the target for it.</summary>
    public IReadOnlyList<DecisionSite> Of(ModelUse use, string target)
    {
        var id = use.Value.Text!;
        if (use.Value.Place is not { Syntax: var literal } || !ModelId.TryFind(id, out var model) || model.Vendor != Provider.OpenAI || IsDallE(id))
        {
            return [];
        }

        var question = new IdQuestion(ModelId.WithoutPrefix(id), target, literal);
        List<DecisionSite> sites = [.. Expected(question)];
        if (IsKey(literal))
        {
            sites.Add(new DecisionSite(literal, "something is looked up by the id"));
        }

        sites.AddRange(LibraryConstants(question));
        if (literal is ExpressionSyntax expression && (_questions.Text(expression) == id || (use.Value.IsChosenByLibrary && !use.Value.Place.IsOmitted)))
        {
            Follow(literal, question, sites, MaximumDepth);
        }

        sites.AddRange(AskedOfRequests(question).Where(asked => !sites.Any(site => site.Syntax.Contains(asked.Syntax))).ToList());
        return sites;
    }

    /// <summary>Where code that sees requests asks for the id, and not for the target beside it.</summary>
    private IEnumerable<DecisionSite> AskedOfRequests(IdQuestion question) =>
        from text in _interceptors.Questions(question.Id, text => text != question.Literal && !_sent.Meets(text) && (AskedTexts.IsKey(SourceCode.Whole(text)) || AskedTexts.IsCompared(text)))
        let whole = text.Ancestors().TakeWhile(ancestor => ancestor is not (BlockSyntax or MemberDeclarationSyntax)).LastOrDefault()
        where whole is null || !whole.DescendantNodes().Any(node => node is LiteralExpressionSyntax { Token.Value: string value } && value == question.Target)
        select new DecisionSite(text, "the id is looked for in requests");

    /// <summary>Where a request says its model: the argument or member, and a library's constant that is named elsewhere.</summary>
    private static IEnumerable<Location> PlacesOf(RequestPart model) =>
        model.Values.Where(value => value is { IsChosenByLibrary: true, Place.IsOmitted: false }).Select(value => value.Place!.Syntax.GetLocation()).Prepend(model.Location);

    /// <summary>The code that reads the id out of a request again, and does not take the target for it.</summary>
    /// <param name="use">The id.</param>
    /// <param name="target">The target.</param>
    /// <param name="readers">Where requests with the id are read: the model in them, or all that they say.</param>
    public IReadOnlyList<DecisionSite> OfReaders(ModelUse use, string target, IEnumerable<BodyUse> readers)
    {
        var sites = new List<DecisionSite>();
        if (use.Value is { Text: { } id, Place.Syntax: { } literal })
        {
            var question = new IdQuestion(ModelId.WithoutPrefix(id), target, literal);
            foreach (var reader in readers)
            {
                if (reader.Parameter is not null)
                {
                    Follow(reader.Syntax, question, sites, MaximumDepth);
                }
                else if (reader.Syntax.Parent is not CommonForEachStatementSyntax && !IsUnderstoodOfBody(reader.Syntax))
                {
                    sites.Add(new DecisionSite(reader.Syntax, "a request with the id is looked at"));
                }
            }
        }

        return sites;
    }

    /// <summary>
    /// Whether what looks at a body shows it to people, hands it to a function, or only asks whether there is one. What is handed to other assemblies is open
    /// (<see cref="RequestOpenness.GivenAway"/>).
    /// </summary>
    private bool IsUnderstoodOfBody(SyntaxNode reader) =>
        _shown.IsShown(reader)
        || (_code.Operation(reader) is IInvocationOperation { TargetMethod: var method }
            && (ShownTexts.IsShowing(method) || method.MethodKind == MethodKind.DelegateInvoke || RequestOpenness.IsForeign(method, _code) || method.Name.EndsWith("Null", StringComparison.Ordinal)));

    /// <summary>A library's constants for the id where nothing sends them: code that names one beside the id decides by it.</summary>
    private IEnumerable<DecisionSite> LibraryConstants(IdQuestion question) =>
        from type in ClientLibraries.WireTypes
        from member in type.Members
        where member.Value == question.Id
        from name in _code.Index.Identifiers(member.Key)
        where _code.Symbol(name) is { ContainingType: var containing } && type.Type.Is(containing) && !_sent.Meets(name)
        select new DecisionSite(name, "the library's constant for the id is looked at");

    /// <summary>Whether the id is a key of a table that is written out: with another key it is another table.</summary>
    private static bool IsKey(SyntaxNode literal) => literal.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax } => true,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, _, ..] } => key == literal,
        _ => false,
    };

    /// <summary>DALL·E ended long ago. Code that asks for it has a branch for GPT Image models, and that is the one to take.</summary>
    private static bool IsDallE(string id) => id.IndexOf("dall-e", StringComparison.Ordinal) >= 0;

    private void Follow(SyntaxNode value, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        foreach (var attribute in _uses.Through(value).SelectMany(symbol => _attributes.Of(symbol, question)))
        {
            sites.Add(attribute);
        }

        foreach (var use in _uses.Of(value))
        {
            if (!use.IsFollowed || sites.Any(site => site.Syntax == use.Syntax.Parent))
            {
                continue;
            }

            if (_sent.Meets(use.Syntax))
            {
                FollowClient(use.Syntax, question, sites, depth);
            }
            else
            {
                Look(use.Syntax, question, sites, depth);
            }
        }
    }

    /// <summary>A client says which model it was made with.</summary>
    private void FollowClient(SyntaxNode model, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        if (model.Parent is ArgumentSyntax { Parent.Parent: { } making } && ClientLibraries.ClientModels.Any(row => row.Type.Is(_code.Type(making))))
        {
            foreach (var access in _uses.Of(making).Select(use => use.Syntax.Parent).OfType<MemberAccessExpressionSyntax>())
            {
                if (ClientLibraries.ClientModels.Any(row => row.Name == access.Name.Identifier.ValueText))
                {
                    Follow(access, question, sites, depth - 1);
                }
            }
        }
    }

    private void Look(SyntaxNode use, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        switch (use.Parent)
        {
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                Add(sites, _questions.Compared(comparison, use == comparison.Left ? comparison.Right : comparison.Left, question, StringComparison.Ordinal, comparison.IsKind(SyntaxKind.NotEqualsExpression)));
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                LookAtText(sum, question, sites);
                break;
            case InterpolationSyntax { Parent: { } text }:
                LookAtText(text, question, sites);
                break;
            case SubpatternSyntax { Pattern: var pattern } when use is NameColonSyntax:
                Add(sites, _questions.Matched(pattern, [pattern], question));
                break;
            case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var selection } } selecting } selector }
                when KeySelections.Contains(selection) && !HeldValues.IsValueSelector(selecting, selector):
                sites.Add(new DecisionSite(selecting, "something is looked up by the id"));
                break;
            case IsPatternExpressionSyntax pattern:
                Add(sites, _questions.Matched(pattern, [pattern.Pattern], question));
                break;
            case SwitchExpressionSyntax choice:
                Add(sites, _questions.Matched(choice, choice.Arms.Select(arm => arm.Pattern), question));
                break;
            case SwitchStatementSyntax choice:
                Add(sites, _questions.Matched(choice, choice.Sections.SelectMany(section => section.Labels), question));
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: SwitchExpressionSyntax choice } }:
                Add(sites, _questions.Matched(choice, choice.Arms.Select(arm => arm.Pattern), question));
                break;
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } }:
                Add(sites, _questions.LookedUp(access, access.Expression, question));
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                LookAtArgument(call, argument, question, sites, depth);
                break;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == use:
                LookAtCall(call, access.Name.Identifier.ValueText, question, sites, depth);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Length) } when question.Id.Length == question.Target.Length:
                break;
            case MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax:
                sites.Add(new DecisionSite(use.Parent, "something is read off the id"));
                break;
            case InitializerExpressionSyntax or ExpressionElementSyntax:
                FollowElement(use, question, sites, depth);
                break;
        }
    }

    /// <summary>An id in a list: what is done with each element, and what the list is asked.</summary>
    private void FollowElement(SyntaxNode element, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        var list = element.Ancestors().FirstOrDefault(ancestor => ancestor is CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or BaseObjectCreationExpressionSyntax || ancestor is InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax });
        if (list is null || element.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression or (int)SyntaxKind.ObjectInitializerExpression })
        {
            return;
        }

        foreach (var use in _uses.Of(list).Where(use => use.IsFollowed))
        {
            switch (use.Syntax.Parent)
            {
                case ForEachStatementSyntax loop when _code.Model(loop.SyntaxTree).GetDeclaredSymbol(loop, _code.CancellationToken) is { } variable:
                    foreach (var name in _code.Uses(variable))
                    {
                        Follow(name, question, sites, depth - 1);
                    }

                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: not RangeExpressionSyntax }] } access when access.Expression == use.Syntax:
                    Follow(access, question, sites, depth - 1);
                    break;
            }
        }
    }

    private void LookAtCall(InvocationExpressionSyntax call, string method, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        var constant = call.ArgumentList.Arguments.Select(argument => _questions.Text(argument.Expression)).FirstOrDefault(text => text is not null);
        if (PassThrough.Contains(method))
        {
            Follow(call, question, sites, depth - 1);
        }
        else if (method == nameof(string.Equals) && call.ArgumentList.Arguments is [{ Expression: var other }, ..])
        {
            Add(sites, _questions.Compared(call, other, question, IdQuestions.ComparisonOf(call), isNegated: false));
        }
        else if (constant is not null && IdQuestions.Ask(method, constant, IdQuestions.ComparisonOf(call)) is { } ask)
        {
            Add(sites, _questions.Asked(call, ask, question));
        }
        else if (method is not ("GetHashCode" or "CompareTo"))
        {
            sites.Add(new DecisionSite(call, "another text is made of the id"));
        }
    }

    private void LookAtArgument(SyntaxNode call, ArgumentSyntax argument, IdQuestion question, List<DecisionSite> sites, int depth)
    {
        if (_code.Operation(call) is not { } operation)
        {
            return;
        }

        var (method, receiver) = operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, (invocation.Syntax as InvocationExpressionSyntax)?.Expression),
            IObjectCreationOperation creation => (creation.Constructor, null),
            _ => (null, null),
        };
        if (method is null || ShownTexts.IsShowing(method) || IsField(method) || IsContent(method) || IsEmptyCheck(method) || IsFillingRequest(operation) || TakesModel(method, argument, operation) || IsAboutDallE(method))
        {
            return;
        }

        if (IsText(method))
        {
            LookAtText(call, question, sites);
            return;
        }

        if (IsEncoding(method))
        {
            Follow(call, question, sites, depth - 1);
            return;
        }

        var owner = (receiver as MemberAccessExpressionSyntax)?.Expression;
        var arguments = (call as InvocationExpressionSyntax)?.ArgumentList.Arguments ?? default;
        if (method.Name == nameof(string.Equals) && (method.IsStatic ? arguments.FirstOrDefault(other => other != argument)?.Expression : owner) is { } compared)
        {
            Add(sites, _questions.Compared(call, compared, question, IdQuestions.ComparisonOf(call), isNegated: false));
        }
        else if (method.ContainingType.Name == nameof(Regex))
        {
            Add(sites, _questions.PatternOf(method, owner, arguments) is { } pattern && method.Name == nameof(Regex.IsMatch)
                ? _questions.Asked(call, id => Regex.IsMatch(id, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(100)), question)
                : new DecisionSite(call, "a pattern is matched against the id"));
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke || (method.Name == "Add" && arguments.Count == 1 && method.ContainingType.Name is "List" or "Queue" or "Stack"))
        {
            // Handed on: what the function or the list's reader does with it is followed from there.
        }
        else if (Lookups.Contains(method.Name) && owner is not null && arguments.IndexOf(argument) > 0 && !method.IsStatic && IsTable(method.ContainingType))
        {
            // A value of a table, not a key.
        }
        else if (Lookups.Contains(method.Name) && owner is not null)
        {
            Add(sites, _questions.LookedUp(call, arguments.Count > 1 && method.IsStatic ? arguments[0].Expression : owner, question));
        }
        else if (method.Name is "IndexOf" && method.ContainingType.SpecialType == SpecialType.System_Array)
        {
            Add(sites, _questions.LookedUp(call, arguments[0].Expression, question));
        }
        else
        {
            sites.Add(new DecisionSite(call, $"the id is also given to {method.ContainingType.Name}{(method.MethodKind == MethodKind.Constructor ? "" : "." + method.Name)}"));
        }
    }

    /// <summary>What makes a field of a body of a text: the field is what is sent.</summary>
    private static bool IsField(IMethodSymbol method) => method.ContainingType.Name is "StringContent" or "JsonValue";

    /// <summary>Whether values stand under keys in it, for the code that made it.</summary>
    private static bool IsTable(INamedTypeSymbol type) => type.Name == "MultipartFormDataContent" || type.AllInterfaces.Prepend(type).Any(form => form.Name == "IDictionary");

    /// <summary>A question about DALL·E is answered for the target as for the id.</summary>
    private static bool IsAboutDallE(IMethodSymbol method) => method.ReturnType.SpecialType == SpecialType.System_Boolean && Contains(method.Name, "dall");

    /// <summary>Texts with the id in them that code expects to find in a request: <c>body.Contains("\"model\":\"gpt-image-1\"")</c>.</summary>
    private IEnumerable<DecisionSite> Expected(IdQuestion question) =>
        from text in _code.Index.Strings
        let content = text is LiteralExpressionSyntax { Token.Value: string value } ? value : null
        where content is not null && content!.IndexOf('"' + question.Id + '"', StringComparison.Ordinal) >= 0 && !_sent.Meets(text)
        where text.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or ConstantPatternSyntax
        select new DecisionSite(text.Parent!.Parent ?? text, "a body with the id is expected");

    /// <summary>A text with the id in it: shown to people it is fine, as a name or key it is not.</summary>
    private void LookAtText(SyntaxNode text, IdQuestion question, List<DecisionSite> sites)
    {
        while (text.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax)
        {
            text = text.Parent;
        }

        if (_sent.Meets(text) || _shown.IsShown(text))
        {
            return;
        }

        // A message in a variable is shown where the variable is.
        var uses = _uses.Of(text);
        if (uses.Count == 0 || uses.Any(use => !use.IsFollowed || !(_shown.IsShown(use.Syntax) || _sent.Meets(use.Syntax))))
        {
            sites.Add(new DecisionSite(text, "another text is made of the id"));
        }
    }

    /// <summary>Whether it makes what is sent of a text.</summary>
    private static bool IsContent(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor && method.ContainingType.BaseType?.Name is "HttpContent" or "ByteArrayContent";

    /// <summary>Whether it fills a text that is a request: what becomes of it is sent.</summary>
    private bool IsFillingRequest(IOperation call) =>
        call is IInvocationOperation { TargetMethod.ContainingType: { Name: "StringBuilder" } or { SpecialType: SpecialType.System_String } } filling
        && (filling.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value ?? filling.Instance ?? filling.Arguments.FirstOrDefault()?.Value)?.Syntax is { } text
        && (_sent.Meets(text) || (_code.Symbol(text) is { } holder && _code.Declarations(holder).Any(_sent.Meets)));

    /// <summary>Whether it only asks if there is a text: it answers for the target as for the id.</summary>
    private static bool IsEmptyCheck(IMethodSymbol method) =>
        method.Name is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" or "ThrowIfNull";

    /// <summary>Whether it puts a text together.</summary>
    private static bool IsText(IMethodSymbol method) => method is { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.Format) or nameof(string.Concat) or nameof(string.Join) };

    /// <summary>Whether it gives the same text in another form.</summary>
    private static bool IsEncoding(IMethodSymbol method) =>
        (method.Name, method.ContainingType.Name) is ("GetBytes", "Encoding" or "UTF8Encoding") or ("FromString" or "FromBytes", "BinaryData") or ("Create", "BinaryContent");

    /// <summary>A parameter that is called like a model takes one: to be sent by code that is not seen.</summary>
    private static bool TakesModel(IMethodSymbol method, ArgumentSyntax argument, IOperation call)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        return arguments.FirstOrDefault(candidate => SourceCode.Syntax(candidate) == argument)?.Parameter?.Name is { } name
            && (Contains(name, "model") || Contains(name, "deployment"))
            && method.ReturnType.SpecialType != SpecialType.System_Boolean;
    }

    private static void Add(List<DecisionSite> sites, DecisionSite? site)
    {
        if (site is not null)
        {
            sites.Add(site);
        }
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
