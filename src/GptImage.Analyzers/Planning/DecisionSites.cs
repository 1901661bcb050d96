using System.Text.RegularExpressions;
using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Follows an id to all code that looks at it. Sending it, and showing it to people, is understood. A question that the target answers as the id did is fine.
/// One that it answers otherwise is widened where the id stands in it; anything else that is made of the id needs a person.
/// </summary>
internal sealed class DecisionSites
{
    private const int MaximumDepth = 8;

    /// <summary>Types and methods that show a text to people, or write it down for them.</summary>
    private static readonly string[] ShowingTypes = ["Console", "Debug", "Trace", "Logger", "Exception", "TextWriter", "StreamWriter", "Activity", "Stopwatch"];

    private static readonly string[] ShowingMethods = ["Log", "Write", "Print", "Trace", "Debug", "Warn", "Error", "Info"];

    private static readonly HashSet<string> KeySelections =
        ["ToDictionary", "ToLookup", "GroupBy", "DistinctBy", "ToHashSet", "ToFrozenDictionary", "ToImmutableDictionary", "OrderBy", "ThenBy", "MinBy", "MaxBy"];

    private static readonly HashSet<string> PassThrough = ["ToString", "Trim", "ToLower", "ToLowerInvariant", "AsSpan", "Clone"];

    private static readonly HashSet<string> Lookups =
        ["Contains", "ContainsKey", "TryGetValue", "GetValueOrDefault", "IndexOf", "LastIndexOf", "BinarySearch", "FindIndex", "Add", "TryAdd", "Remove"];

    private readonly SourceCode _code;
    private readonly ValueUses _uses;
    private readonly Origins _origins;
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _sent = [];
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _parts = [];

    /// <param name="context">The code.</param>
    /// <param name="requests">All requests: where an id is sent, and what conditions guard.</param>
    public DecisionSites(RecognitionContext context, IReadOnlyList<FoundRequest> requests)
    {
        _code = context.Code;
        _origins = context.Origins;
        _uses = new ValueUses(_code);
        foreach (var request in requests)
        {
            foreach (var model in request.Model is { } part ? [part] : (IEnumerable<RequestPart>)[])
            {
                Add(_sent, model.Location);
                foreach (var constant in model.Values.Where(value => value is { IsChosenByLibrary: true, Place.IsOmitted: false }))
                {
                    Add(_sent, constant.Place!.Syntax.GetLocation());
                }
            }

            foreach (var part in request.Parts)
            {
                Add(_parts, part.Location);
            }
        }
    }

    /// <summary>The code that an id gets to and that does not take the target for it.</summary>
    public IReadOnlyList<DecisionSite> Of(ModelUse use, string target)
    {
        var id = use.Value.Text!;
        if (use.Value.Place is not { Syntax: var literal } || !ModelId.TryFind(id, out var model) || model.Vendor != Provider.OpenAI || IsDallE(id))
        {
            return [];
        }

        var question = new Question(ModelId.WithoutPrefix(id), target, literal);
        List<DecisionSite> sites = [.. Expected(question)];
        if (IsKey(literal))
        {
            sites.Add(new DecisionSite(literal, "something is looked up by the id"));
        }

        sites.AddRange(LibraryConstants(question));
        if (literal is ExpressionSyntax expression && (Text(expression) == id || (use.Value.IsChosenByLibrary && !use.Value.Place.IsOmitted)))
        {
            Follow(literal, question, sites, MaximumDepth);
        }

        return sites;
    }

    /// <summary>A library's constants for the id where nothing sends them: code that names one beside the id decides by it.</summary>
    private IEnumerable<DecisionSite> LibraryConstants(Question question) =>
        from type in ClientLibraries.WireTypes
        from member in type.Members
        where member.Value == question.Id
        from name in _code.Index.Identifiers(member.Key)
        where _code.Symbol(name) is { ContainingType: var containing } && type.Type.Is(containing) && !IsIn(_sent, name)
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

    private void Follow(SyntaxNode value, Question question, List<DecisionSite> sites, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        foreach (var attribute in _uses.Through(value).SelectMany(symbol => Checks(symbol, question)))
        {
            sites.Add(attribute);
        }

        foreach (var use in _uses.Of(value))
        {
            if (use.IsFollowed && !IsIn(_sent, use.Syntax) && !sites.Any(site => site.Syntax == use.Syntax.Parent))
            {
                Look(use.Syntax, question, sites, depth);
            }
        }
    }

    private void Look(SyntaxNode use, Question question, List<DecisionSite> sites, int depth)
    {
        switch (use.Parent)
        {
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                Add(sites, Compared(comparison, use == comparison.Left ? comparison.Right : comparison.Left, question, StringComparison.Ordinal, comparison.IsKind(SyntaxKind.NotEqualsExpression)));
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                LookAtText(sum, question, sites);
                break;
            case InterpolationSyntax { Parent: { } text }:
                LookAtText(text, question, sites);
                break;
            case SubpatternSyntax { Pattern: var pattern } when use is NameColonSyntax:
                Add(sites, Matched(pattern, [pattern], question));
                break;
            case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var selection } } selecting } }
                when KeySelections.Contains(selection):
                sites.Add(new DecisionSite(selecting, "something is looked up by the id"));
                break;
            case IsPatternExpressionSyntax pattern:
                Add(sites, Matched(pattern, [pattern.Pattern], question));
                break;
            case SwitchExpressionSyntax choice:
                Add(sites, Matched(choice, choice.Arms.Select(arm => arm.Pattern), question));
                break;
            case SwitchStatementSyntax choice:
                Add(sites, Matched(choice, choice.Sections.SelectMany(section => section.Labels), question));
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: SwitchExpressionSyntax choice } }:
                Add(sites, Matched(choice, choice.Arms.Select(arm => arm.Pattern), question));
                break;
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } }:
                Add(sites, LookedUp(access, access.Expression, question));
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
    private void FollowElement(SyntaxNode element, Question question, List<DecisionSite> sites, int depth)
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

    private void LookAtCall(InvocationExpressionSyntax call, string method, Question question, List<DecisionSite> sites, int depth)
    {
        var constant = call.ArgumentList.Arguments.Select(argument => Text(argument.Expression)).FirstOrDefault(text => text is not null);
        if (PassThrough.Contains(method))
        {
            Follow(call, question, sites, depth - 1);
        }
        else if (method == nameof(string.Equals) && call.ArgumentList.Arguments is [{ Expression: var other }, ..])
        {
            Add(sites, Compared(call, other, question, ComparisonOf(call), isNegated: false));
        }
        else if (constant is not null && Ask(method, constant, ComparisonOf(call)) is { } ask)
        {
            Add(sites, Asked(call, ask, question));
        }
        else if (method is not ("GetHashCode" or "CompareTo"))
        {
            sites.Add(new DecisionSite(call, "another text is made of the id"));
        }
    }

    private void LookAtArgument(SyntaxNode call, ArgumentSyntax argument, Question question, List<DecisionSite> sites, int depth)
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
        if (method is null || IsShowing(method) || IsField(method) || IsContent(method) || TakesModel(method, argument, operation) || IsAboutDallE(method))
        {
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
            Add(sites, Compared(call, compared, question, ComparisonOf(call), isNegated: false));
        }
        else if (method.ContainingType.SpecialType == SpecialType.System_String && IsIn(_sent, owner ?? arguments[0].Expression))
        {
            // A text with a place for the id: what becomes of it is the request.
        }
        else if (method.ContainingType.Name == nameof(Regex))
        {
            Add(sites, PatternOf(method, owner, arguments) is { } pattern && method.Name == nameof(Regex.IsMatch)
                ? Asked(call, id => Regex.IsMatch(id, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(100)), question)
                : new DecisionSite(call, "a pattern is matched against the id"));
        }
        else if (method.MethodKind == MethodKind.DelegateInvoke || (method.Name == "Add" && arguments.Count == 1 && method.ContainingType.Name is "List" or "Queue" or "Stack"))
        {
            // Handed on: what the function or the list's reader does with it is followed from there.
        }
        else if (Lookups.Contains(method.Name) && owner is not null && arguments.IndexOf(argument) > 0 && !method.IsStatic)
        {
            // A value of a table, not a key.
        }
        else if (Lookups.Contains(method.Name) && owner is not null)
        {
            Add(sites, LookedUp(call, arguments.Count > 1 && method.IsStatic ? arguments[0].Expression : owner, question));
        }
        else if (method.Name is "IndexOf" && method.ContainingType.SpecialType == SpecialType.System_Array)
        {
            Add(sites, LookedUp(call, arguments[0].Expression, question));
        }
        else
        {
            sites.Add(new DecisionSite(call, $"the id is also given to {method.ContainingType.Name}{(method.MethodKind == MethodKind.Constructor ? "" : "." + method.Name)}"));
        }
    }

    /// <summary>What makes a field of a body of a text: the field is what is sent.</summary>
    private static bool IsField(IMethodSymbol method) => method.ContainingType.Name is "StringContent" or "JsonValue";

    /// <summary>A question about DALL·E is answered for the target as for the id.</summary>
    private static bool IsAboutDallE(IMethodSymbol method) => method.ReturnType.SpecialType == SpecialType.System_Boolean && Contains(method.Name, "dall");

    /// <summary>What a property's attributes demand of its value.</summary>
    private IEnumerable<DecisionSite> Checks(ISymbol symbol, Question question)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol or IParameterSymbol) || !_code.IsDeclaredHere(symbol))
        {
            yield break;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(_code.CancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments } syntax)
            {
                continue;
            }

            switch (attribute.AttributeClass?.Name)
            {
                case "AllowedValuesAttribute" or "DeniedValuesAttribute":
                    var own = arguments.FirstOrDefault(argument => Text(argument.Expression) == question.Id);
                    if (own is not null && !arguments.Any(argument => Text(argument.Expression) == question.Target))
                    {
                        yield return new DecisionSite(syntax, "an attribute lists the accepted ids", [PlacedEdit.InsertAfter(own.GetLocation(), Quote(question.Target))], own.GetLocation());
                    }

                    break;
                case "RegularExpressionAttribute" when arguments.FirstOrDefault() is { } pattern && Text(pattern.Expression) is { } text:
                    if (Matches(text, question.Id) != Matches(text, question.Target))
                    {
                        yield return new DecisionSite(syntax, "an attribute checks the id");
                    }

                    break;
                case "StringLengthAttribute" or "MaxLengthAttribute" or "LengthAttribute":
                    yield return new DecisionSite(syntax, "an attribute checks the id");
                    break;
            }
        }
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(100)) is { Success: true } match && match.Length == text.Length;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Texts with the id in them that code expects to find in a request: <c>body.Contains("\"model\":\"gpt-image-1\"")</c>.</summary>
    private IEnumerable<DecisionSite> Expected(Question question) =>
        from text in _code.Index.Strings
        let content = text is LiteralExpressionSyntax { Token.Value: string value } ? value : null
        where content is not null && content!.IndexOf('"' + question.Id + '"', StringComparison.Ordinal) >= 0 && !IsIn(_sent, text)
        where text.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or ConstantPatternSyntax
        select new DecisionSite(text.Parent!.Parent ?? text, "a body with the id is expected");

    /// <summary>A text with the id in it: shown to people it is fine, as a name or key it is not.</summary>
    private void LookAtText(SyntaxNode text, Question question, List<DecisionSite> sites)
    {
        while (text.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax)
        {
            text = text.Parent;
        }

        if (IsIn(_sent, text) || IsShown(text))
        {
            return;
        }

        // A message in a variable is shown where the variable is.
        var uses = _uses.Of(text);
        if (uses.Count == 0 || uses.Any(use => !use.IsFollowed || !(IsShown(use.Syntax) || IsIn(_sent, use.Syntax))))
        {
            sites.Add(new DecisionSite(text, "another text is made of the id"));
        }
    }

    private bool IsShown(SyntaxNode text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } => _code.Operation(call) switch
        {
            IInvocationOperation invocation => IsShowing(invocation.TargetMethod),
            IObjectCreationOperation { Constructor: { } constructor } => IsShowing(constructor),
            _ => false,
        },
        InterpolationSyntax { Parent: { } outer } => IsShown(outer),
        _ => false,
    };

    /// <summary>Whether it makes what is sent of a text.</summary>
    private static bool IsContent(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor && method.ContainingType.BaseType?.Name is "HttpContent" or "ByteArrayContent";

    /// <summary>Whether it gives the same text in another form.</summary>
    private static bool IsEncoding(IMethodSymbol method) =>
        (method.Name, method.ContainingType.Name) is ("GetBytes", "Encoding" or "UTF8Encoding") or ("FromString" or "FromBytes", "BinaryData") or ("Create", "BinaryContent");

    private static bool IsShowing(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (ShowingTypes.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || type.Name.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return ShowingMethods.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) && method.ReturnsVoid;
    }

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

    private DecisionSite? Compared(SyntaxNode comparison, ExpressionSyntax other, Question question, StringComparison kind, bool isNegated)
    {
        var texts = Text(other) is { } constant ? [constant]
            : _origins.Of(_code.Operation(other)).Operations
                .Where(origin => origin.Syntax != question.Literal)
                .Select(origin => origin.ConstantValue is { HasValue: true, Value: string value } ? value : null)
                .OfType<string>().ToList();
        if (texts.Count == 0 && IsElsewhere(question))
        {
            return new DecisionSite(comparison, "the id is compared");
        }

        if (texts.All(text => question.Id.Equals(text, kind) == question.Target.Equals(text, kind)))
        {
            return null;
        }

        const string reason = "the id is compared";
        return other is LiteralExpressionSyntax literal && question.Id.Equals(texts[0], kind)
            ? Widened(comparison, literal, question, reason, isNegated)
            : new DecisionSite(comparison, reason);
    }

    /// <summary>Whether the id also stands where no request sends it: what it is compared with may be that.</summary>
    private bool IsElsewhere(Question question) => _code.Index.Strings.Any(text =>
        text is LiteralExpressionSyntax { Token.Value: string value } && value == question.Id && text != question.Literal && !IsIn(_sent, text));

    private DecisionSite? Asked(SyntaxNode call, Func<string, bool> ask, Question question)
    {
        if (ask(question.Id) == ask(question.Target))
        {
            return null;
        }

        const string reason = "a question is asked about the id";
        return ask(question.Id) && (call as InvocationExpressionSyntax)?.ArgumentList.Arguments
            .Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => Text(literal) == question.Id) is { } literal
            ? Widened(call, literal, question, reason, isNegated: false)
            : new DecisionSite(call, reason);
    }

    /// <summary>A comparison that also takes the target: <c>(E || E with the target)</c>.</summary>
    private DecisionSite Widened(SyntaxNode comparison, LiteralExpressionSyntax literal, Question question, string reason, bool isNegated)
    {
        var text = comparison.ToString();
        var start = literal.SpanStart - comparison.SpanStart;
        var other = text.Substring(0, start) + Quote(question.Target) + text.Substring(start + literal.Span.Length);
        var isSimple = text.IndexOf('\n') < 0 && !SideEffects.MayHave(comparison is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression : comparison, _code)
            && literal.Token.Text.StartsWith("\"", StringComparison.Ordinal);
        var edits = isSimple && !Guards(comparison)
            ? new[] { PlacedEdit.Replace(comparison.GetLocation(), $"({text} {(isNegated ? "&&" : "||")} {other})") }
            : null;
        return new DecisionSite(comparison, reason, edits, literal.GetLocation());
    }

    private DecisionSite? Matched(SyntaxNode choice, IEnumerable<SyntaxNode> patterns, Question question)
    {
        var constants = patterns.SelectMany(pattern => pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            .Where(expression => expression.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax)
            .Select(expression => (Expression: expression, Text: Text(expression)))
            .ToList();
        var named = constants.Where(constant => constant.Text == question.Id).ToList();
        var knowsTarget = constants.Any(constant => constant.Text == question.Target);
        const string reason = "a choice is made by the id";
        if (named.Count == 0)
        {
            return knowsTarget ? new DecisionSite(choice, reason) : null;
        }

        if (knowsTarget)
        {
            // A constant moves with its value, and then says the same as the target beside it.
            return named.Any(constant => constant.Expression is not LiteralExpressionSyntax) ? new DecisionSite(choice, reason) : null;
        }

        if (named.Any(constant => constant.Expression is not LiteralExpressionSyntax))
        {
            return null;
        }

        var edits = ((CSharpParseOptions)choice.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9 && !Guards(choice)
            ? named.Select(constant => PlacedEdit.Replace(constant.Expression.GetLocation(), $"{constant.Expression} or {Quote(question.Target)}")).ToList()
            : null;
        return new DecisionSite(choice, reason, edits, named[0].Expression.GetLocation());
    }

    /// <summary>A table or set that is asked for the id.</summary>
    private DecisionSite? LookedUp(SyntaxNode lookup, ExpressionSyntax table, Question question)
    {
        const string reason = "something is looked up by the id";
        var origins = _origins.Of(_code.Operation(table));
        var keys = origins.Operations.SelectMany(origin => Keys(origin.Syntax)).ToList();
        if (origins.IsOpen || keys.Count == 0)
        {
            return new DecisionSite(lookup, reason);
        }

        var hasTarget = keys.Any(key => Text(key.Expression) == question.Target);
        var own = keys.Where(key => Text(key.Expression) == question.Id).ToList();
        if (hasTarget || own.Count == 0)
        {
            return hasTarget == own.Count > 0 ? null : new DecisionSite(lookup, reason);
        }

        // A place in the list would move with a further element.
        var isOrdered = (lookup as InvocationExpressionSyntax)?.Expression is { } asked && Contains(SyntaxIndex.LastName(asked) ?? string.Empty, "Index");
        return !isOrdered && own.All(key => key.IsElement && key.Expression is LiteralExpressionSyntax)
            ? new DecisionSite(lookup, reason, [.. own.Select(key => PlacedEdit.InsertAfter(key.Expression.GetLocation(), Quote(question.Target)))], own[0].Expression.GetLocation())
            : new DecisionSite(lookup, reason, null, own[0].Expression.GetLocation());
    }

    private static IEnumerable<(ExpressionSyntax Expression, bool IsElement)> Keys(SyntaxNode table)
    {
        var elements = table switch
        {
            BaseObjectCreationExpressionSyntax creation => (creation.Initializer?.Expressions ?? default)
                .Concat((creation.ArgumentList?.Arguments ?? default).SelectMany(argument => Keys(argument.Expression).Select(key => key.Expression))),
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions ?? default,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Keys(access.Expression).Select(key => key.Expression),
            _ => (IEnumerable<ExpressionSyntax>)[],
        };
        foreach (var element in elements)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } }:
                    yield return (key.Expression, false);
                    break;
                case InitializerExpressionSyntax { Expressions: [var first, ..] }:
                    yield return (first, false);
                    break;
                default:
                    yield return (element, true);
                    break;
            }
        }
    }

    /// <summary>Whether what a condition leads to is a part of a request: the condition decides what is sent, and that is for a person to say.</summary>
    private bool Guards(SyntaxNode condition)
    {
        var statement = condition.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is IfStatementSyntax or ConditionalExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax
            or MemberDeclarationSyntax or LocalFunctionStatementSyntax);
        return statement is not null and not MemberDeclarationSyntax
            && _parts.TryGetValue(statement.SyntaxTree, out var parts) && parts.Any(part => statement.Span.Contains(part) || part.Contains(statement.Span));
    }

    private static Func<string, bool>? Ask(string method, string text, StringComparison kind) => method switch
    {
        nameof(string.StartsWith) => id => id.StartsWith(text, kind),
        nameof(string.EndsWith) => id => id.EndsWith(text, kind),
        nameof(string.Contains) => id => id.IndexOf(text, kind) >= 0,
        nameof(string.IndexOf) => id => id.IndexOf(text, kind) >= 0,
        _ => null,
    };

    private static StringComparison ComparisonOf(SyntaxNode call) => Contains(call.ToString(), "IgnoreCase") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private string? PatternOf(IMethodSymbol method, ExpressionSyntax? owner, SeparatedSyntaxList<ArgumentSyntax> arguments) => method.IsStatic
        ? arguments.Count > 1 ? Text(arguments[1].Expression) : null
        : owner is null ? null
        : _origins.Of(_code.Operation(owner)).Operations.FirstOrDefault()?.Syntax is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var pattern, ..] } ? Text(pattern.Expression) : null;

    private string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        LiteralExpressionSyntax => null,
        _ => _code.Model(expression.SyntaxTree).GetConstantValue(expression, _code.CancellationToken).Value as string,
    };

    private static void Add(List<DecisionSite> sites, DecisionSite? site)
    {
        if (site is not null)
        {
            sites.Add(site);
        }
    }

    private static void Add(Dictionary<SyntaxTree, List<TextSpan>> spans, Location location)
    {
        if (!spans.TryGetValue(location.SourceTree!, out var known))
        {
            spans.Add(location.SourceTree!, known = []);
        }

        known.Add(location.SourceSpan);
    }

    private static bool IsIn(Dictionary<SyntaxTree, List<TextSpan>> spans, SyntaxNode node) =>
        spans.TryGetValue(node.SyntaxTree, out var known) && known.Any(span => span.Contains(node.Span) || node.Span.Contains(span));

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What is asked: does code take the target for the id?</summary>
    private sealed record Question(string Id, string Target, SyntaxNode Literal);
}
