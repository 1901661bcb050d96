using GptImage.Analyzers.Configuration;
using GptImage.Analyzers.Recognition;
using GptImage.Catalog;

namespace GptImage.Analyzers.Linking;

/// <summary>How a legacy id in source leaves: the edits that take all of its requests to one target, or what stands in the way.</summary>
/// <param name="Target">The model that the edits lead to.</param>
/// <param name="Edits">The edits, the id's own first. Complete only without decisions.</param>
/// <param name="Decisions">What a person must decide; empty: the edits can be applied without asking.</param>
/// <param name="WaysOut">With decisions: what the IDE may offer.</param>
internal sealed record ModelMigration(
    string Target, IReadOnlyList<PlacedEdit> Edits, IReadOnlyList<Decision> Decisions, IReadOnlyList<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> WaysOut)
{
    public bool IsLossless => Decisions.Count == 0;

    /// <summary>The migration of an id that all of <paramref name="variants"/> send.</summary>
    public static ModelMigration Of(IReadOnlyList<RequestVariant> variants, Settings settings)
    {
        var migration = To(settings.Target, variants);
        if (!migration.IsLossless && settings.Fallback is { } fallback && To(fallback, variants) is { IsLossless: true } other)
        {
            return other;
        }

        return migration;
    }

    private static ModelMigration To(string target, IReadOnlyList<RequestVariant> variants)
    {
        var plans = new Dictionary<RequestVariant, MigrationPlan>(ReferenceComparer.Instance);
        foreach (var variant in variants)
        {
            plans[variant] = Migration.Plan(variant.Request, target);
        }

        var decisions = plans.Values.SelectMany(plan => plan.Decisions).GroupBy(decision => decision.Reason).Select(same => same.First()).ToList();
        if (decisions.Count > 0)
        {
            return new ModelMigration(target, [], decisions, OfferWaysOut(variants, plans));
        }

        if (EditAgreement.TryResolve(variants, variant => plans[variant].Edits, out var edits, out var obstacle))
        {
            return new ModelMigration(target, edits, [], []);
        }

        var reason = obstacle == ParameterNames.Model
            ? "the id is not written where it could be replaced"
            : $"'{obstacle}' has to change with it, and that cannot be done here without changing other code";
        return new ModelMigration(target, [], [new Decision(obstacle ?? ParameterNames.Model, null, reason, [])], []);
    }

    /// <summary>The ways out that every undecided variant has, with the edits that all variants agree on.</summary>
    private static List<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> OfferWaysOut(
        IReadOnlyList<RequestVariant> variants, Dictionary<RequestVariant, MigrationPlan> plans)
    {
        var undecided = plans.Values.Where(plan => !plan.IsLossless).ToList();
        var offered = new List<(Remedy, IReadOnlyList<PlacedEdit>)>();
        foreach (var remedy in undecided[0].Decisions.SelectMany(decision => decision.WaysOut))
        {
            if (offered.Any(earlier => earlier.Item1.Key == remedy.Key))
            {
                continue;
            }

            var model = remedy.Edits.FirstOrDefault(edit => edit.Parameter == ParameterNames.Model)?.Value;
            if (EditAgreement.TryResolve(variants, Wishes, out var edits, out _) && edits.Count > 0)
            {
                offered.Add((remedy, edits));
            }

            // A variant without a decision of its own follows to the model that the remedy chooses.
            IReadOnlyList<RequestEdit> Wishes(RequestVariant variant) =>
                plans[variant].Decisions.SelectMany(decision => decision.WaysOut).FirstOrDefault(way => way.Key == remedy.Key)?.Edits
                ?? (model is null ? plans[variant].Edits : Migration.Plan(variant.Request, model).Edits);
        }

        return offered;
    }

    /// <summary>Two variants may be equal and still stand in different places.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<RequestVariant>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(RequestVariant? x, RequestVariant? y) => ReferenceEquals(x, y);

        public int GetHashCode(RequestVariant variant) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(variant);
    }
}
