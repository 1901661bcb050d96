using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;

namespace GptImage.Analyzers.Planning;

/// <summary>How a legacy id in source leaves: the edits that take all of its requests to one target, or what stands in the way.</summary>
/// <param name="Target">The model that the edits lead to.</param>
/// <param name="Edits">The edits, the id's own first. Complete only without decisions.</param>
/// <param name="Decisions">What a person must decide; empty: the edits can be applied without asking.</param>
/// <param name="WaysOut">With decisions: what the IDE may offer.</param>
internal sealed record ModelPlan(
    string Target, IReadOnlyList<PlacedEdit> Edits, IReadOnlyList<Decision> Decisions, IReadOnlyList<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> WaysOut)
{
    public bool IsLossless => Decisions.Count == 0;

    /// <summary>The migration of an id.</summary>
    /// <param name="variants">What is sent with it.</param>
    /// <param name="bystanders">What shares places with those, with other models.</param>
    /// <param name="settings">The target, and the fallback if there is one.</param>
    public static ModelPlan Of(IReadOnlyList<RequestVariant> variants, IReadOnlyCollection<RequestVariant> bystanders, MigrationSettings settings)
    {
        var migration = To(settings.Target, variants, bystanders);
        if (!migration.IsLossless && settings.Fallback is { } fallback && To(fallback, variants, bystanders) is { IsLossless: true } other)
        {
            return other;
        }

        return migration;
    }

    /// <summary>What a request of its own accord would have changed: all that its migration changes, or that its model refuses.</summary>
    public static IReadOnlyList<RequestEdit> Wishes(RequestVariant variant, string target) => ModelId.IsLegacy(variant.Request.Model)
        ? Migration.Plan(variant.Request, target).Edits
        : [.. Compatibility.Check(variant.Request, target).SelectMany(violation => violation.Remedies.FirstOrDefault()?.Edits ?? [])];

    private static ModelPlan To(string target, IReadOnlyList<RequestVariant> variants, IReadOnlyCollection<RequestVariant> bystanders)
    {
        var plans = variants.ToDictionary(variant => variant, variant => Migration.Plan(variant.Request, target));
        var decisions = plans.Values.SelectMany(plan => plan.Decisions).GroupBy(decision => decision.Reason).Select(same => same.First()).ToList();
        if (decisions.Count > 0)
        {
            return new ModelPlan(target, [], decisions, OfferWaysOut(variants, bystanders, plans, target));
        }

        if (EditAgreement.TryResolve(variants, variant => plans[variant].Edits, bystanders, variant => Wishes(variant, target), out var edits, out var obstacle))
        {
            return new ModelPlan(target, edits, [], []);
        }

        var reason = obstacle == ParameterNames.Model
            ? "the id is not written where it could be replaced"
            : $"'{obstacle}' has to change with it, and that cannot be done here without changing other code";
        return new ModelPlan(target, [], [new Decision(obstacle ?? ParameterNames.Model, null, reason, [])], []);
    }

    /// <summary>The ways out that every undecided variant has, with the edits that all variants agree on.</summary>
    private static List<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> OfferWaysOut(
        IReadOnlyList<RequestVariant> variants, IReadOnlyCollection<RequestVariant> bystanders, Dictionary<RequestVariant, MigrationPlan> plans, string target)
    {
        var undecided = plans.Values.Where(plan => !plan.IsLossless).ToList();
        var offered = new List<(Remedy, IReadOnlyList<PlacedEdit>)>();
        foreach (var remedy in undecided[0].Decisions.SelectMany(decision => decision.Alternatives))
        {
            if (offered.Any(earlier => earlier.Item1.Key == remedy.Key))
            {
                continue;
            }

            var model = remedy.Edits.FirstOrDefault(edit => edit.Parameter == ParameterNames.Model)?.Value;
            if (EditAgreement.TryResolve(variants, WishesOfRemedy, bystanders, variant => Wishes(variant, target), out var edits, out _) && edits.Count > 0)
            {
                offered.Add((remedy, edits));
            }

            // A variant without a decision of its own follows to the model that the remedy chooses.
            IReadOnlyList<RequestEdit> WishesOfRemedy(RequestVariant variant) =>
                plans[variant].Decisions.SelectMany(decision => decision.Alternatives).FirstOrDefault(way => way.Key == remedy.Key)?.Edits
                ?? (model is null ? plans[variant].Edits : Migration.Plan(variant.Request, model).Edits);
        }

        return offered;
    }
}
