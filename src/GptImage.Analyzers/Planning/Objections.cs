using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// What this project has against the move of an id in a project that it refers to: code that could put into a request what the target refuses, and code that
/// decides by the id or expects it. What is written here and sent from here is no objection: it has a plan of its own.
/// </summary>
internal sealed class Objections(
    RecognitionContext context, IReadOnlyList<ModelUse> uses, ModelPlanner planner, RefusedMentions mentions, DecisionSites decisions, Func<Location, MigrationSettings?> settings)
{
    /// <summary>How the names of methods and types begin that hold code to what it expects.</summary>
    private static readonly string[] ExpectingWords = ["Assert", "Expect", "Should", "Verify", "Equal", "AreEqual"];

    /// <summary>Calls whose argument is looked for, or kept to be looked for.</summary>
    private static readonly HashSet<string> Lookups =
        ["Add", "TryAdd", "Contains", "ContainsKey", "TryGetValue", "GetValueOrDefault", "Remove", "Equals", "StartsWith", "EndsWith", "IndexOf", "Compare", "Replace", "Split"];

    private readonly SourceCode _code = context.Code;
    private readonly Lazy<PlaceSet> _sent = new(() =>
        new PlaceSet(uses.Where(use => use.Kind is not (ModelUseKind.Mentioned or ModelUseKind.Stored)).Select(use => use.Value.Place?.Syntax.GetLocation() ?? use.Location)));

    public MoveAnswer To(MoveQuestion question)
    {
        var members = question.Symbols.Select(UsesOf).ToList();
        var reaches = question.IsOpen || members.Exists(uses => uses is not { Count: 0 });

        // Objections count where the id gets here by way of a project in between, too. What is sent is seen by whoever stands in for the API.
        var objection = question.IsReachable ? ObjectionTo(question, [.. members.SelectMany(uses => uses ?? [])]) : null;
        return new MoveAnswer(question.Encode(), reaches, Place(objection), Place(Literals(question).FirstOrDefault(IsExpected)));
    }

    private SyntaxNode? ObjectionTo(MoveQuestion question, IReadOnlyList<SyntaxNode> reached) =>
        mentions.Reaching([AnyRequest()], question.Id, question.Target)?.Syntax
        ?? uses.Where(use => IsFromElsewhere(use, question.Id) && Loses(use, question.Target)).SelectMany(use => use.Requests).Select(request => request.Site).FirstOrDefault()
        ?? Literals(question).FirstOrDefault()
        ?? reached.FirstOrDefault(use => Decides(use, question));

    /// <summary>A request of which nothing is known but that it has the id: anything in sight may get into it.</summary>
    private FoundRequest AnyRequest() => new() { Endpoint = Endpoint.None, Evidence = RequestEvidence.ModelAlone, Site = _code.Compilation.SyntaxTrees.First().GetRoot(_code.CancellationToken) };

    private static bool IsFromElsewhere(ModelUse use, string id) =>
        use.Value.Text is { } text && ModelId.WithoutPrefix(text) == id
        && use.Value.Place?.Syntax is not (LiteralExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax);

    /// <summary>Whether a request that is seen would have to change with the id, or could not follow it.</summary>
    private bool Loses(ModelUse use, string target) =>
        settings(use.Location) is { } own
        && planner.Variants(use, own).Select(variant => Migration.Plan(variant.Request, target))
            .Any(plan => !plan.IsLossless || plan.Edits.Any(edit => edit.Parameter != ParameterNames.Model));

    /// <summary>The texts with the id in them that are not sent from here.</summary>
    private IEnumerable<SyntaxNode> Literals(MoveQuestion question) => _code.Index.Strings.Where(text => Names(text, question.Id) && (!IsSent(text) || IsCompared(text)));

    private static bool Names(ExpressionSyntax text, string id)
    {
        var content = text is LiteralExpressionSyntax { Token.Value: string value } ? value : text.ToString();
        var at = content.IndexOf(id, StringComparison.Ordinal);
        return at >= 0 && (content.Length == id.Length
            || ((at == 0 || IsDelimiter(content[at - 1])) && (at + id.Length == content.Length || IsDelimiter(content[at + id.Length]))));
    }

    private static bool IsDelimiter(char character) => character is '"' or '\'' or '\\' or '/' or '=' or '&' or ':' or ',' or ';' or '|';

    private bool IsSent(SyntaxNode text) => _sent.Value.Meets(text);

    /// <summary>Whether something is held against the text: then it is no body that is sent, whatever it looks like.</summary>
    private static bool IsCompared(SyntaxNode text) =>
        IsExpected(text) || SourceCode.Whole(text).Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or ConstantPatternSyntax;

    /// <summary>Whether the text is an argument of an assertion.</summary>
    private static bool IsExpected(SyntaxNode text) =>
        text.Ancestors().TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax)).OfType<InvocationExpressionSyntax>()
            .SelectMany(call => call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            .Any(name => ExpectingWords.Any(word => BeginsWith(name.Identifier.ValueText, word)));

    private static bool BeginsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    /// <summary>
    /// The uses of a member of another project; null where it may be reached without being named: what belongs to an object is, as soon as the object is there.
    /// </summary>
    private IReadOnlyList<SyntaxNode>? UsesOf(string member)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(member, _code.Compilation);
        return symbol is { IsStatic: true } and (IFieldSymbol or IPropertySymbol or IMethodSymbol { IsGenericMethod: false, MethodKind: MethodKind.Ordinary })
            ? [.. _code.Index.Identifiers(symbol.Name).Where(name => _code.Symbol(name)?.OriginalDefinition.GetDocumentationCommentId() == member)]
            : null;
    }

    /// <summary>Whether code looks at the id that a member has, and the target would not do.</summary>
    private bool Decides(SyntaxNode name, MoveQuestion question)
    {
        var value = SourceCode.WithReceiver(name);
        value = value.Parent is InvocationExpressionSyntax call && call.Expression == value ? call : value;
        if (_code.Type(value)?.SpecialType != SpecialType.System_String)
        {
            return false;
        }

        var place = new ValuePlace(value, value.GetLocation(), value.GetLocation(), _ => null);
        return IsKey(SourceCode.Whole(value)) || decisions.Of(new ModelUse(place.Report, PossibleValue.Known(question.Id, place)), question.Target).Count > 0;
    }

    /// <summary>Whether a value is one of those that something is told apart by: another may already stand for the target.</summary>
    private static bool IsKey(SyntaxNode value) => value.Parent switch
    {
        CaseSwitchLabelSyntax or ConstantPatternSyntax or ExpressionElementSyntax => true,
        InitializerExpressionSyntax or BracketedArgumentListSyntax => true,
        ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SyntaxIndex.LastName(call.Expression) is { } method && Lookups.Contains(method),
        _ => false,
    };

    private static string Place(SyntaxNode? syntax) => syntax?.GetLocation().GetLineSpan() is { } line
        ? $"{System.IO.Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1})"
        : "";
}
