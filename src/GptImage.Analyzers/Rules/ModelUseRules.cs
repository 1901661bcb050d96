using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Planning;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The rules about the model: which of them an id in source comes under, and with what fix.</summary>
internal sealed class ModelUseRules(ModelPlanner planner, MoveQuestions questions, SettingsByFile settingsByFile, Reporting reporting)
{
    private readonly HashSet<Location> _deciding = [];

    /// <summary>Reports the uses: those that are sent first, because they tell which code decides by an id that is only mentioned there.</summary>
    public void Check(IReadOnlyList<ModelUse> uses)
    {
        foreach (var use in uses.OrderBy(use => use.Kind == ModelUseKind.Mentioned))
        {
            Check(use);
        }
    }

    private void Check(ModelUse use)
    {
        if (settingsByFile.For(use.Location) is not { } settings)
        {
            return;
        }

        var id = use.Value.Text!;
        if (use.Kind is not (ModelUseKind.Mentioned or ModelUseKind.Stored) && (settings.Deployments.TryGetValue(id, out var meant) || use.Kind == ModelUseKind.Deployment))
        {
            ReportDeployment(use.Location, id, ModelId.WithoutPrefix(meant ?? id), settings);
            return;
        }

        switch (use.Kind)
        {
            case ModelUseKind.Mentioned when !ModelId.IsLegacy(id) || _deciding.Contains(use.Location):
                break;
            case ModelUseKind.Mentioned:
                reporting.Add(RuleTable.LegacyModelMentioned, use.Location, ReplaceId(use.Value, settings.Target), id, LegacyModelText.End(id),
                    "check whether this still applies");
                break;
            case ModelUseKind.Stored:
                reporting.Add(RuleTable.LegacyModelMentioned, use.Location, [], id, LegacyModelText.End(id), "it is data, and what is stored already has to be migrated too");
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
        if (ModelId.IsLegacy(use.Value.Text))
        {
            ReportLegacyModel(use, settings);
        }
        else if (RefusedEdits(use, settings) is { } refused)
        {
            var plan = planner.Plan(use, settings);
            reporting.Add(RuleTable.EditsNotSupported, use.Location, plan.IsLossless ? [Move(RuleIds.EditsNotSupported, plan, use)] : [], ViolationText.Of(refused, settings));
        }
    }

    private void ReportDeployment(Location location, string name, string model, MigrationSettings settings)
    {
        if (ModelId.IsLegacy(model))
        {
            reporting.Add(RuleTable.LegacyDeployment, location, [], name, model, LegacyModelText.End(model, Provider.Azure), settings.Target);
        }
    }

    private void ReportLegacyModel(ModelUse use, MigrationSettings settings)
    {
        var id = use.Value.Text!;
        var plan = planner.Plan(use, settings);
        ReportDecisions(use, plan.Target);
        if (plan.IsLossless)
        {
            var rule = use.Value.IsChosenByLibrary ? RuleTable.LegacyModelOfLibrary : RuleTable.LegacyModel;
            reporting.Add(rule, use.Location, [Move(rule.Id, plan, use)], id, LegacyModelText.End(id), plan.Target);
            return;
        }

        var fixes = plan.Alternatives.Select(alternative =>
            new Fix($"{RuleIds.LegacyModelNeedsDecision}.{alternative.Remedy.Key}", alternative.Remedy.Title, IsBatch: false, alternative.Edits));
        reporting.Add(RuleTable.LegacyModelNeedsDecision, use.Location, fixes, id, LegacyModelText.End(id), plan.Target, string.Join("; ", plan.Obstacles));
    }

    /// <summary>The code that names the id and decides by it.</summary>
    private void ReportDecisions(ModelUse use, string target)
    {
        foreach (var site in planner.DecisionsBy(use, target))
        {
            if (site.Literal is { } place && _deciding.Add(place))
            {
                reporting.Add(RuleTable.DecidesByLegacyModel, place,
                    site.Widening is { } edits ? [new Fix(RuleIds.DecidesByLegacyModel, $"Name '{target}' beside it", IsBatch: true, edits)] : [], use.Value.Text!, target);
            }
        }
    }

    private Fix Move(string key, ModelPlan plan, ModelUse use) => new(key, $"Use '{plan.Target}'", IsBatch: true, plan.Edits)
    {
        Question = questions.Of(use, plan.Target),
    };

    /// <summary>That the model has no edits endpoint, or takes no mask there, if one of its requests needs that.</summary>
    private Violation? RefusedEdits(ModelUse use, MigrationSettings settings)
    {
        var own = new HashSet<FoundRequest>(use.Requests);
        return planner.Variants(use, settings).Where(variant => !variant.IsGuarded && variant.Found.Evidence != RequestEvidence.Assumed && own.Contains(variant.Found))
            .SelectMany(variant => Compatibility.Check(variant.Request, settings.Target))
            .FirstOrDefault(violation => violation.RuleId == RuleIds.EditsNotSupported);
    }
}
