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
    RecognitionContext context, IReadOnlyList<ModelUse> uses, ModelPlanner planner, RefusedMentions mentions, DecisionSites decisions, Interceptors interceptors, Func<Location, MigrationSettings?> settings)
{
    private readonly SourceCode _code = context.Code;
    private readonly Lazy<PlaceSet> _sent = new(() =>
        new PlaceSet(uses.Where(use => use.Kind is not (ModelUseKind.Mentioned or ModelUseKind.Stored)).Select(use => use.Value.Place?.Syntax.GetLocation() ?? use.Location)));

    public MoveAnswer To(MoveQuestion question)
    {
        var members = question.Symbols.Select(UsesOf).ToList();
        var reaches = question.IsOpen || members.Exists(uses => uses is not { Count: 0 });

        // Objections count where the id gets here by way of a project in between, too. What is sent is seen by whoever stands in for the API.
        var objection = question.IsReachable ? ObjectionTo(question, [.. members.SelectMany(uses => uses ?? [])]) : null;
        return new MoveAnswer(question.Encode(), reaches, Place(objection), Place(Literals(question).FirstOrDefault(text => AskedTexts.IsExpected(text)) ?? interceptors.Questions(question.Id, text => !IsSent(text) && AskedTexts.IsKey(SourceCode.Whole(text))).FirstOrDefault()));
    }

    private SyntaxNode? ObjectionTo(MoveQuestion question, IReadOnlyList<SyntaxNode> reached) =>
        mentions.Reaching([AnyRequest()], question.Id, question.Target)?.Syntax
        ?? uses.Where(use => IsFromElsewhere(use, question.Id) && Loses(use, question.Target)).SelectMany(use => use.Requests).Select(request => request.Site).FirstOrDefault()
        ?? SentWith(question, reached).FirstOrDefault(request => planner.OutOfSight(request, question.Id, question.Target).Any())?.Site
        ?? Literals(question).FirstOrDefault()
        ?? reached.FirstOrDefault(use => Decides(use, question));

    /// <summary>The requests that are made here and may have the id: those that show it, and where it is reached those that do not show their model.</summary>
    private IEnumerable<FoundRequest> SentWith(MoveQuestion question, IReadOnlyList<SyntaxNode> reached) =>
        uses.Where(use => IsFromElsewhere(use, question.Id)).SelectMany(use => use.Requests).Concat(reached.Count > 0 ? planner.Open : []);

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
    private IEnumerable<SyntaxNode> Literals(MoveQuestion question) => _code.Index.Strings.Where(text => AskedTexts.Names(text, question.Id) && (!IsSent(text) || AskedTexts.IsCompared(text)));

    private bool IsSent(SyntaxNode text) => _sent.Value.Meets(text);

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
        return AskedTexts.IsKey(SourceCode.Whole(value)) || decisions.Of(new ModelUse(place.Report, PossibleValue.Known(question.Id, place)), question.Target).Count > 0;
    }

    private static string Place(SyntaxNode? syntax) => syntax?.GetLocation().GetLineSpan() is { } line
        ? $"{System.IO.Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1})"
        : "";
}
