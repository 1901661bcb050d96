using GptImage.Analyzers.Configuration;
using GptImage.Analyzers.Linking;
using GptImage.Analyzers.Recognition;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The rules about the model: which of them an id in source comes under, and with what fix.</summary>
internal sealed class ModelSiteRules(IReadOnlyList<FoundRequest> requests, RequestVariants variantsInSight, SettingsByTree settingsByTree, Report report)
{
    public void Check(ModelMention mention)
    {
        var location = mention.Syntax.GetLocation();
        if (settingsByTree.For(location) is not { } settings)
        {
            return;
        }

        var id = mention.Value.Text!;
        switch (mention.Kind)
        {
            case MentionKind.Deployment:
                report.Add(LegacyDeployment.Descriptor, location, [], id, ModelId.WithoutPrefix(id), LegacyModelText.End(id), settings.Target);
                break;
            case MentionKind.Unresolved:
                report.Add(LegacyModelNeedsDecision.Descriptor, location, [], id, LegacyModelText.End(id), settings.Target,
                    "the client it is given to does not resolve, so the call cannot be checked; restore the project's packages first");
                break;
            default:
                report.Add(LegacyModelMentioned.Descriptor, location, ReplaceId(mention.Value, settings.Target), id, LegacyModelText.End(id));
                break;
        }
    }

    private static IEnumerable<Fix> ReplaceId(PossibleValue value, string target)
    {
        if (value.Place is { } place && place.Write(ModelId.LikeOriginal(value.Text!, target)) is { } text)
        {
            yield return new Fix(LegacyModelMentioned.Descriptor.Id, $"Replace with '{target}'", IsBatch: false, [PlacedEdit.Replace(place.Place, text)]);
        }
    }

    public void Check(ModelSite site)
    {
        if (settingsByTree.For(site.Location) is not { } settings)
        {
            return;
        }

        var id = site.Value.Text!;
        if (settings.Deployments.TryGetValue(id, out var meant) || site.IsDeployment)
        {
            ReportDeployment(site.Location, id, ModelId.WithoutPrefix(meant ?? id), settings);
            return;
        }

        var variants = Variants(site, settings);
        var refused = RefusedEdits(site, variants, settings);
        if (ModelId.IsLegacy(id))
        {
            ReportLegacyModel(site, variants, refused, settings);
        }
        else if (refused is not null)
        {
            ReportEdits(site, refused, ModelMigration.Of(variants, variantsInSight.Beside(variants), settings), settings);
        }
    }

    private void ReportDeployment(Location location, string name, string model, Settings settings)
    {
        if (ModelId.IsLegacy(model))
        {
            report.Add(LegacyDeployment.Descriptor, location, [], name, model, LegacyModelText.End(model), settings.Target);
        }
    }

    private void ReportLegacyModel(ModelSite site, IReadOnlyList<RequestVariant> variants, Violation? refused, Settings settings)
    {
        var id = site.Value.Text!;
        var migration = ModelMigration.Of(variants, variantsInSight.Beside(variants), settings);
        if (migration.IsLossless)
        {
            report.Add(LegacyModel.Descriptor, site.Location, [Migrate(LegacyModel.Descriptor.Id, migration)], id, LegacyModelText.End(id), migration.Target);
            if (refused is not null)
            {
                ReportEdits(site, refused, migration, settings);
            }

            return;
        }

        var fixes = migration.WaysOut.Select(way =>
            new Fix($"{LegacyModelNeedsDecision.Descriptor.Id}.{way.Remedy.Key}", way.Remedy.Title, IsBatch: false, way.Edits));
        report.Add(LegacyModelNeedsDecision.Descriptor, site.Location, fixes, id, LegacyModelText.End(id), migration.Target,
            string.Join("; ", migration.Decisions.Select(decision => decision.Reason)));
    }

    private void ReportEdits(ModelSite site, Violation refused, ModelMigration migration, Settings settings) =>
        report.Add(EditsNotSupported.Descriptor, site.Location, migration.IsLossless ? [Migrate(EditsNotSupported.Descriptor.Id, migration)] : [],
            ViolationText.Of(refused, settings));

    private static Fix Migrate(string key, ModelMigration migration) => new(key, $"Use '{migration.Target}'", IsBatch: true, migration.Edits);

    /// <summary>That the model has no edits endpoint, or takes no mask there, if one of its requests needs that.</summary>
    private static Violation? RefusedEdits(ModelSite site, IReadOnlyList<RequestVariant> variants, Settings settings) =>
        variants.Where(variant => !variant.IsGuarded && !variant.Found.IsAssumed && site.Requests.Contains(variant.Found))
            .SelectMany(variant => Compatibility.Check(variant.Request, settings.Target))
            .FirstOrDefault(violation => violation.RuleId == EditsNotSupported.Descriptor.Id);

    /// <summary>Every request that the id may be sent with.</summary>
    private IReadOnlyList<RequestVariant> Variants(ModelSite site, Settings settings)
    {
        var meets = site.IsOpen
            ? site.Requests.Concat(requests.Where(request => request is { IsModelOpen: true, IsModelOnly: false, IsDeployment: false }))
            : site.Requests;
        return [.. meets.Distinct().SelectMany(request => variantsInSight.Of(request, site.Value, settings)).Where(variant => !IsKeptOut(variant, settings))];
    }

    /// <summary>Whether a condition must keep the variant from being sent: it works today, and the model would refuse what is under the condition.</summary>
    private static bool IsKeptOut(RequestVariant variant, Settings settings) =>
        variant.IsGuarded && Compatibility.Check(variant.Request, settings.Target).Any(violation =>
            violation.IsRefusal && variant.Sources.TryGetValue(violation.Parameter, out var source) && source.Part.IsGuarded);
}
