using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Planning;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The rules about the model: which of them an id in source comes under, and with what fix.</summary>
internal sealed class ModelUseRules(IReadOnlyList<FoundRequest> requests, RequestVariants variantsInSight, SettingsByFile settingsByFile, Reporting reporting)
{
    public void Check(ModelUse use)
    {
        if (settingsByFile.For(use.Location) is not { } settings)
        {
            return;
        }

        var id = use.Value.Text!;
        if (use.Kind != ModelUseKind.Mentioned && (settings.Deployments.TryGetValue(id, out var meant) || use.Kind == ModelUseKind.Deployment))
        {
            ReportDeployment(use.Location, id, ModelId.WithoutPrefix(meant ?? id), settings);
            return;
        }

        switch (use.Kind)
        {
            case ModelUseKind.Mentioned:
                reporting.Add(RuleTable.LegacyModelMentioned, use.Location, ReplaceId(use.Value, settings.Target), id, LegacyModelText.End(id));
                break;
            case ModelUseKind.Unresolved:
                reporting.Add(RuleTable.LegacyModelNeedsDecision, use.Location, [], id, LegacyModelText.End(id), settings.Target,
                    "the client it is given to does not resolve, so the call cannot be checked; restore the project's packages first");
                break;
            default:
                CheckSent(use, settings);
                break;
        }
    }

    private static IEnumerable<Fix> ReplaceId(PossibleValue value, string target)
    {
        if (value.Place is { } place && place.Write(ModelId.LikeOriginal(value.Text!, target)) is { } text)
        {
            yield return new Fix(RuleIds.LegacyModelMentioned, $"Replace with '{target}'", IsBatch: false, [PlacedEdit.Replace(place.Place, text)]);
        }
    }

    private void CheckSent(ModelUse use, MigrationSettings settings)
    {
        var id = use.Value.Text!;
        var variants = Variants(use, settings);
        var refused = RefusedEdits(use, variants, settings);
        if (ModelId.IsLegacy(id))
        {
            ReportLegacyModel(use, variants, refused, settings);
        }
        else if (refused is not null)
        {
            ReportEdits(use, refused, ModelPlan.Of(variants, variantsInSight.Beside(variants), settings), settings);
        }
    }

    private void ReportDeployment(Location location, string name, string model, MigrationSettings settings)
    {
        if (ModelId.IsLegacy(model))
        {
            reporting.Add(RuleTable.LegacyDeployment, location, [], name, model, LegacyModelText.End(model), settings.Target);
        }
    }

    private void ReportLegacyModel(ModelUse use, IReadOnlyList<RequestVariant> variants, Violation? refused, MigrationSettings settings)
    {
        var id = use.Value.Text!;
        var migration = ModelPlan.Of(variants, variantsInSight.Beside(variants), settings);
        if (migration.IsLossless)
        {
            reporting.Add(RuleTable.LegacyModel, use.Location, [Migrate(RuleIds.LegacyModel, migration)], id, LegacyModelText.End(id), migration.Target);
            if (refused is not null)
            {
                ReportEdits(use, refused, migration, settings);
            }

            return;
        }

        var fixes = migration.WaysOut.Select(way =>
            new Fix($"{RuleIds.LegacyModelNeedsDecision}.{way.Remedy.Key}", way.Remedy.Title, IsBatch: false, way.Edits));
        reporting.Add(RuleTable.LegacyModelNeedsDecision, use.Location, fixes, id, LegacyModelText.End(id), migration.Target,
            string.Join("; ", migration.Decisions.Select(decision => decision.Reason)));
    }

    private void ReportEdits(ModelUse use, Violation refused, ModelPlan migration, MigrationSettings settings) =>
        reporting.Add(RuleTable.EditsNotSupported, use.Location, migration.IsLossless ? [Migrate(RuleIds.EditsNotSupported, migration)] : [],
            ViolationText.Of(refused, settings));

    private static Fix Migrate(string key, ModelPlan migration) => new(key, $"Use '{migration.Target}'", IsBatch: true, migration.Edits);

    /// <summary>That the model has no edits endpoint, or takes no mask there, if one of its requests needs that.</summary>
    private static Violation? RefusedEdits(ModelUse use, IReadOnlyList<RequestVariant> variants, MigrationSettings settings) =>
        variants.Where(variant => !variant.IsGuarded && variant.Found.Evidence != RequestEvidence.Assumed && use.Requests.Contains(variant.Found))
            .SelectMany(variant => Compatibility.Check(variant.Request, settings.Target))
            .FirstOrDefault(violation => violation.RuleId == RuleIds.EditsNotSupported);

    /// <summary>Every request that the id may be sent with.</summary>
    private IReadOnlyList<RequestVariant> Variants(ModelUse use, MigrationSettings settings)
    {
        var meets = use.IsOpen
            ? use.Requests.Concat(requests.Where(request => request is { IsModelOpen: true, Evidence: not RequestEvidence.ModelAlone, IsDeployment: false }))
            : use.Requests;
        return [.. meets.Distinct().SelectMany(request => variantsInSight.Of(request, use.Value, settings)).Where(variant => !IsKeptOut(variant, settings))];
    }

    /// <summary>Whether a condition must keep the variant from being sent: it works today, and the model would refuse what is under the condition.</summary>
    private static bool IsKeptOut(RequestVariant variant, MigrationSettings settings) =>
        variant.IsGuarded && Compatibility.Check(variant.Request, settings.Target).Any(violation =>
            violation.IsRefusal && variant.Sources.TryGetValue(violation.Parameter, out var source) && source.Part.IsGuarded);
}
