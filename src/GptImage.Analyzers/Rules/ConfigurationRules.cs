using GptImage.Analyzers.Files;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Planning;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The rule about models in configuration files: whether such an id may become the target, the code says that reads it.</summary>
internal sealed class ConfigurationRules(ModelPlanner planner, IReadOnlyList<ModelUse> uses, ConfigurationReads reads, SettingsByFile settingsByFile)
{
    /// <summary>Why the id stays where nothing is seen to read the setting. A tool that asks several projects tells by it which have no say.</summary>
    internal const string NoReader = "no code of this project is seen to read the setting";

    /// <summary>What is reported of the models that a file names.</summary>
    public IReadOnlyList<Diagnostic> Check(AdditionalText file, IEnumerable<ModelInFile> models)
    {
        var reported = new List<Diagnostic>();
        foreach (var model in models)
        {
            var read = reads.Of(model.Model.Key);
            if (settingsByFile.For(file, read?.SyntaxTree, reported.Add) is { } settings && !settings.Deployments.ContainsKey(model.Model.Id))
            {
                reported.Add(Check(model, read, settings));
            }
        }

        return reported;
    }

    private Diagnostic Check(ModelInFile found, SyntaxNode? read, MigrationSettings settings)
    {
        var (id, key) = (found.Model.Id, found.Model.Key);
        var plan = read is null ? null : planner.Plan(found.AsReadBy(read), settings);
        var target = plan is { IsLossless: true } ? plan.Target : settings.Target;
        return ObstacleTo(found, plan) is { } obstacle
            ? Report([], $", and cannot simply become '{target}': {obstacle}")
            : Report([new Fix(RuleIds.LegacyModelConfigured, $"Replace with '{target}'", IsBatch: true, [PlacedEdit.Replace(found.Location, ModelId.LikeOriginal(id, target))])], $": use '{target}'");

        Diagnostic Report(IEnumerable<Fix> fixes, string advice) =>
            Finding.Create(RuleTable.LegacyModelConfigured.Descriptor, found.Location, fixes, id, key, LegacyModelText.End(id), advice);
    }

    /// <summary>What keeps the id from becoming the target; null: nothing.</summary>
    /// <param name="found">The id.</param>
    /// <param name="plan">How it would move if it stood where it is read; null: nothing is seen to read it.</param>
    private Obstacle? ObstacleTo(ModelInFile found, ModelPlan? plan) =>
        found.Model.Obstacle is { } beside ? new Obstacle(beside, null)
        : plan is null ? new Obstacle(NoReader, null)
        : plan.Obstacles.FirstOrDefault()
            ?? plan.Edits.Where(edit => !edit.Location.Equals(found.Location)).Select(edit => new Obstacle("the request that it is sent with has to change too", edit.Location)).FirstOrDefault()
            ?? uses.Where(use => use.Kind == ModelUseKind.Mentioned && use.Value.Text == found.Model.Id).Select(use => new Obstacle("the code looks at the id", use.Location)).FirstOrDefault();
}
