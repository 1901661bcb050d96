using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Plans how ids move. An id moves without asking if every variant of every request it may be sent with goes to the target without loss, nothing in sight
/// could put into an open one of these requests what the target refuses, and all code that looks at the id takes the target for it.
/// </summary>
internal sealed class ModelPlanner(
    IReadOnlyList<FoundRequest> requests, RequestVariants variants, ModelConditions conditions, RequestOpenness openness, RefusedMentions mentions, DecisionSites decisions, ReadParameters parameters,
    ReadResponses responses)
{
    private readonly Dictionary<(FoundRequest Request, string Id, MigrationSettings Settings), bool> _onlyModelChanges = [];
    private readonly Dictionary<(RequestVariant Variant, string Target), IReadOnlyList<RequestEdit>> _edits = [];
    private readonly Dictionary<(ModelUse Use, string Target), IReadOnlyList<DecisionSite>> _sites = [];
    private IReadOnlyList<FoundRequest>? _open;
    private IReadOnlyList<IReadOnlyList<FoundRequest>>? _alike;

    /// <summary>The plan of an id that is sent.</summary>
    public ModelPlan Plan(ModelUse use, MigrationSettings settings)
    {
        var plan = To(settings.Target, use, settings);
        return !plan.IsLossless && settings.Fallback is { } fallback && To(fallback, use, settings) is { IsLossless: true } other ? other : plan;
    }

    /// <summary>The code that the id gets to, and that does not take the target for it.</summary>
    public IReadOnlyList<DecisionSite> DecisionsBy(ModelUse use, string target)
    {
        if (!_sites.TryGetValue((use, target), out var sites))
        {
            sites = decisions.Of(use, target);

            // A question that is widened answers for the target what it answered for the id: then what it guards is sent to the target too, and the variants say nothing of that.
            _sites.Add((use, target), sites = sites.Count > 0 && IsGuarded(use) ? [.. sites.Select(site => site with { Widening = null })] : sites);
        }

        return sites;
    }

    /// <summary>Every variant that the id may be sent with.</summary>
    public IReadOnlyList<RequestVariant> Variants(ModelUse use, MigrationSettings settings) =>
        [.. Judged(use, settings).SelectMany(request => variants.Of(request, use.Value, settings)).Where(variant => !IsKeptOut(variant, settings))];

    /// <summary>What a request of its own accord would have changed: all that its migration changes, or that its model refuses.</summary>
    public static IReadOnlyList<RequestEdit> EditsOf(RequestVariant variant, string target) => ModelId.IsLegacy(variant.Request.Model)
        ? Migration.Plan(variant.Request, target).Edits
        : [.. Compatibility.Check(variant.Request, target).SelectMany(violation => violation.Remedies.FirstOrDefault()?.Edits ?? [])];

    private IReadOnlyList<RequestEdit> KnownEdits(RequestVariant variant, string target)
    {
        if (!_edits.TryGetValue((variant, target), out var edits))
        {
            _edits.Add((variant, target), edits = EditsOf(variant, target));
        }

        return edits;
    }

    private ModelPlan To(string target, ModelUse use, MigrationSettings settings)
    {
        if ((use.Other ?? Requests(use).FirstOrDefault(request => request.Evidence == RequestEvidence.Elsewhere)) is { } other)
        {
            return new ModelPlan(target, [], [new Obstacle(other.IsDeployment ? "the id also names a deployment at Azure" : "the id may also be sent to another vendor", other.Site.GetLocation())], []);
        }

        var own = Variants(use, settings);
        var beside = variants.Beside(own);
        var works = ModelId.IsLegacy(use.Value.Text);
        var plans = own.ToDictionary(variant => variant, variant => Migration.Plan(works ? variant.Request : Seen(variant.Request), target));
        var undecided = plans.Where(plan => !plan.Value.IsLossless).SelectMany(plan => plan.Value.Decisions.Select(decision => (Variant: plan.Key, Decision: decision)))
            .GroupBy(item => item.Decision.Reason).Select(same => new Obstacle(same.Key, PlaceOf(same.First().Decision, same.First().Variant))).ToList();
        if (undecided.Count > 0)
        {
            return new ModelPlan(target, [], undecided, Alternatives(own, beside, plans, target));
        }

        if (!EditAgreement.TryResolve(own, variant => plans[variant].Edits, beside, variant => KnownEdits(variant, target), out var edits, out var parameter))
        {
            var reason = parameter == ParameterNames.Model
                ? "the id is not written where it could be replaced"
                : $"'{parameter}' has to change with it, and that cannot be done here without changing other code";
            return new ModelPlan(target, [], [new Obstacle(reason, null)], []);
        }

        // A call that a current model refuses does not work: there is nothing to hold back.
        if (!works)
        {
            return new ModelPlan(target, edits, [], []);
        }

        IReadOnlyList<DecisionSite> sites =
            [.. DecisionsBy(use, target), .. decisions.OfReaders(use, target, parameters.ReadersOfModel(Requests(use).Where(request => !request.IsOfLibrary)))];

        var obstacles = sites.Where(site => site.Widening is null).Select(site => new Obstacle(site.Reason, site.Syntax.GetLocation()))
            .Concat(ObstaclesOf(use, target))
            .Append(parameters.Against(own, variant => plans[variant].Edits, edits))
            .Append(responses.Against(own, target))
            .OfType<Obstacle>().ToList();
        return new ModelPlan(target, [.. edits, .. sites.SelectMany(site => site.Widening ?? []).Where(edit => !edits.Contains(edit)).Distinct()], obstacles, []);
    }

    // What could send something with the id that is not in sight and that the target refuses.
    private IEnumerable<Obstacle> ObstaclesOf(ModelUse use, string target)
    {
        var id = ModelId.WithoutPrefix(use.Value.Text!);
        var sent = Requests(use);
        foreach (var obstacle in sent.SelectMany(request => OutOfSight(request, id, target)))
        {
            yield return obstacle;
        }

        if (mentions.OfForeignType(use, target) is { } foreign)
        {
            yield return new Obstacle($"the object has a '{foreign.Lost.Parameter}' that is not set here, and {target} may refuse its default", foreign.Syntax.GetLocation());
        }

        if (mentions.Reaching(sent, id, target) is { } mention)
        {
            yield return new Obstacle(Describe(mention, target), mention.Syntax.GetLocation());
        }
    }

    /// <summary>What of a request comes from code that is not seen, or goes there, where that may be something that the target refuses.</summary>
    public IEnumerable<Obstacle> OutOfSight(FoundRequest request, string id, string target)
    {
        if (request.Unseen is { } unseen && LostValue.Between(id, target).Any(lost => (lost.Endpoints & request.Endpoint) != 0))
        {
            yield return new Obstacle($"the {(request.IsOfLibrary ? "options come" : "body comes")} from code that is not seen", unseen.GetLocation());
        }

        if (request.Fault is { } fault)
        {
            yield return new Obstacle(fault, request.Site.GetLocation());
        }

        if (openness.GivenAway(request, target) is { } away)
        {
            yield return new Obstacle("what the id is sent with is handed to code that is not seen", away.GetLocation());
        }
    }

    /// <summary>What is seen of a request that is refused as it is: it loses nothing by the rest.</summary>
    private static ImageRequest Seen(ImageRequest request) => request with
    {
        Parameters = request.Parameters.Where(parameter => parameter.Value.IsKnown).ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
    };

    /// <summary>Whether a condition that asks about the model stands around a part of one of the id's requests.</summary>
    private bool IsGuarded(ModelUse use) => Requests(use).SelectMany(request => request.Parts).Any(part =>
        conditions.Of(part.Syntax, use.Value.Place?.Report) != ModelCondition.Always
        || part.Values.Any(value => value.Place is { } place && conditions.Of(place.Syntax, use.Value.Place?.Report) != ModelCondition.Always));

    private static string Describe(RefusedMention mention, string target) => mention.Lost.Value is { } value
        ? $"{target} refuses {mention.Lost.Parameter} '{value}', and a request with this id may get it from the code"
        : $"{target} refuses '{mention.Lost.Parameter}', and a request with this id may get it from the code";

    private static Location? PlaceOf(Decision decision, RequestVariant variant) =>
        variant.Sources.TryGetValue(decision.Parameter, out var source) ? source.Value.Place?.Report ?? source.Part.Location : null;

    /// <summary>Every request that the id may be sent with: those that are seen to send it, and where it gets out of sight those that do not show their model.</summary>
    private IReadOnlyList<FoundRequest> Requests(ModelUse use) => use.IsOpen ? [.. use.Requests.Concat(Open).Distinct()] : [.. use.Requests.Distinct()];

    /// <summary>The requests that do not show their model.</summary>
    public IReadOnlyList<FoundRequest> Open => _open ??=
        [.. requests.Where(request => request is { IsModelOpen: true, Evidence: not RequestEvidence.ModelAlone, IsDeployment: false, IsElsewhere: false })];

    /// <summary>
    /// The requests that have to be looked at one by one. Of those that do not show their model and are alike, one will do where nothing in them changes with the id:
    /// many ids and many such requests would be all pairs otherwise.
    /// </summary>
    private IEnumerable<FoundRequest> Judged(ModelUse use, MigrationSettings settings)
    {
        if (!use.IsOpen)
        {
            return use.Requests.Distinct();
        }

        _alike ??= variants.GroupAlike(Open);
        var member = Member(use.Value.Place?.Syntax);
        return use.Requests.Concat(_alike.SelectMany(alike => alike.Count > 1 && OnlyModelChanges(alike[0], use.Value, settings)
            ? alike.Take(1).Concat(alike.Skip(1).Where(request => member is not null && member.Span.Contains(request.Site.Span) && member.SyntaxTree == request.Site.SyntaxTree))
            : alike)).Distinct();

        // Conditions around both an id and a request say nothing of the request.
        static SyntaxNode? Member(SyntaxNode? node) => node?.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax);
    }

    private bool OnlyModelChanges(FoundRequest request, PossibleValue id, MigrationSettings settings)
    {
        var key = (request, id.Text!, settings);
        if (!_onlyModelChanges.TryGetValue(key, out var only))
        {
            string[] targets = settings.Fallback is { } fallback ? [settings.Target, fallback] : [settings.Target];
            only = variants.Of(request, id, settings).All(variant => targets.All(target =>
                Migration.Plan(variant.Request, target) is { IsLossless: true } plan && plan.Edits.All(edit => edit.Parameter == ParameterNames.Model)));
            _onlyModelChanges.Add(key, only);
        }

        return only;
    }

    /// <summary>Whether a condition must keep the variant from being sent: it works today, and the model would refuse what is under the condition.</summary>
    private static bool IsKeptOut(RequestVariant variant, MigrationSettings settings) =>
        variant.IsGuarded && Compatibility.Check(variant.Request, settings.Target).Any(violation =>
            violation.IsRefusal && variant.Sources.TryGetValue(violation.Parameter, out var source) && source.Part.IsGuarded);

    /// <summary>The alternatives that every undecided variant has, with the edits that all variants agree on.</summary>
    private static List<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> Alternatives(
        IReadOnlyList<RequestVariant> own, IReadOnlyCollection<RequestVariant> beside, Dictionary<RequestVariant, MigrationPlan> plans, string target)
    {
        var offered = new List<(Remedy, IReadOnlyList<PlacedEdit>)>();
        foreach (var remedy in plans.Values.First(plan => !plan.IsLossless).Decisions.SelectMany(decision => decision.Alternatives))
        {
            if (offered.Any(earlier => earlier.Item1.Key == remedy.Key))
            {
                continue;
            }

            var model = remedy.Edits.FirstOrDefault(edit => edit.Parameter == ParameterNames.Model)?.Value;
            if (EditAgreement.TryResolve(own, Changes, beside, variant => EditsOf(variant, target), out var edits, out _) && edits.Count > 0)
            {
                offered.Add((remedy, edits));
            }

            // A variant without a decision of its own follows to the model that the remedy chooses.
            IReadOnlyList<RequestEdit> Changes(RequestVariant variant) =>
                plans[variant].Decisions.SelectMany(decision => decision.Alternatives).FirstOrDefault(way => way.Key == remedy.Key)?.Edits
                ?? (model is null ? plans[variant].Edits : Migration.Plan(variant.Request, model).Edits);
        }

        return offered;
    }
}
