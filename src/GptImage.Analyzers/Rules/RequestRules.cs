using GptImage.Analyzers.Planning;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The rules about the rest of a request: what the catalogue finds in it, reported where it stands, with the fixes that its variants agree on.</summary>
internal sealed class RequestRules(RequestVariants variantsInSight, ReadParameters parameters, SettingsByFile settingsByFile, Reporting reporting)
{
    public void Check(FoundRequest request)
    {
        if (settingsByFile.For(request.Site.GetLocation()) is not { } settings)
        {
            return;
        }

        var variants = variantsInSight.Of(request).Where(variant => !variant.IsGuarded).ToList();
        var violations = variants.ToDictionary(variant => variant, variant => Violations(variant, settings));
        var seen = new HashSet<(string, Location)>();
        foreach (var variant in variants)
        {
            foreach (var violation in violations[variant])
            {
                var rule = RuleTable.Of(violation.RuleId);
                if (PlaceOf(violation, variant, rule) is { } location && seen.Add((violation.RuleId, location)))
                {
                    reporting.Add(rule, location, Fixes(violation, violations, settings), ViolationText.Of(violation, settings));
                }
            }
        }
    }

    /// <summary>What a violation marks; null where nothing in source stands for it, or another rule reports it.</summary>
    private static Location? PlaceOf(Violation violation, RequestVariant variant, Rule rule)
    {
        if (rule.Marked == MarkedPart.Request)
        {
            return RequestSite.Mark(variant.Found.Site);
        }

        // Models are judged use by use, not request by request.
        return rule == RuleTable.EditsNotSupported || !variant.Sources.TryGetValue(violation.Parameter, out var source) ? null
            : rule.Marked == MarkedPart.Value ? source.Value.Place?.Report ?? source.Part.Location
            : source.Part.Location;
    }

    /// <summary>
    /// What is refused, of parameters that the target refuses too: the rest is put right by the model alone. What would help at the target helps
    /// in both orders of fixing, so those are the remedies.
    /// </summary>
    private static IReadOnlyList<Violation> Violations(RequestVariant variant, MigrationSettings settings)
    {
        var request = WithNumberOfImages(variant);
        var violations = Compatibility.Check(request, settings.Target);
        if (violations.Count == 0 || !ModelId.IsLegacy(request.Model))
        {
            return violations;
        }

        var after = Compatibility.Check(request with { Model = settings.Target }, settings.Target);
        return
        [
            .. from violation in violations
               let others = after.Where(other => other.Parameter == violation.Parameter).ToList()
               where others.Count > 0
               let same = others.Find(other => other.RuleId == violation.RuleId)
               select same is null ? violation : violation with { Remedies = same.Remedies },
        ];
    }

    /// <summary>The request with the number of input images that are sure to be sent: a form has a part for each.</summary>
    private static ImageRequest WithNumberOfImages(RequestVariant variant)
    {
        var sure = variant.Found.Parts.Count(part => part.Parameter is ParameterNames.Image or "image[]" && !part.IsConditional);
        return sure <= 1
            ? variant.Request
            : variant.Request with
            {
                Parameters = variant.Request.Parameters
                    .Where(parameter => parameter.Key != ParameterNames.Image)
                    .Append(new(ParameterNames.Image, sure))
                    .ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
            };
    }

    /// <summary>Whether the edits change what the variant sends as the parameter.</summary>
    private static bool IsChanged(RequestVariant variant, string parameter, IReadOnlyList<PlacedEdit> edits) =>
        variant.Sources.TryGetValue(parameter, out var source)
        && edits.Any(edit => (edit.Kind == EditKind.Remove ? source.Part.Location : source.Value.Place?.Place) is { } place
            && place.SourceTree == edit.Location.SourceTree && place.SourceSpan.IntersectsWith(edit.Location.SourceSpan));

    private static bool IsTakenByLegacyModels(Violation violation, MigrationSettings settings) =>
        LostValue.Between(null, settings.Target).Any(lost => lost.Parameter == violation.Parameter && (lost.Value is null || lost.Value == violation.Value));

    private IEnumerable<Fix> Fixes(Violation violation, Dictionary<RequestVariant, IReadOnlyList<Violation>> violations, MigrationSettings settings)
    {
        var variants = violations.Keys.Where(variant => Same(variant) is not null).ToList();
        IReadOnlyCollection<RequestVariant> beside = [.. violations.Keys.Except(variants), .. variantsInSight.Beside([.. violations.Keys])];
        var isFirst = true;
        foreach (var remedy in violation.Remedies)
        {
            if (EditAgreement.TryResolve(variants, EditsOfRemedy, beside, OwnEdits, out var edits, out _, near: violation.Parameter) && edits.Count > 0)
            {
                // Where the model is not seen, a legacy one may take what the target refuses; and one that takes it keeps it until its id moves.
                var isBatch = isFirst && remedy.IsLossless && !(variants.Any(variant => variant.Request.Model is null) && IsTakenByLegacyModels(violation, settings))
                    && !beside.Any(variant => ModelId.IsLegacy(variant.Request.Model) && IsChanged(variant, violation.Parameter, edits))
                    && parameters.Against(variants, EditsOfRemedy, edits) is null;
                yield return new Fix(isFirst ? violation.RuleId : $"{violation.RuleId}.{remedy.Key}", remedy.Title, isBatch, edits);
            }

            isFirst = false;

            IReadOnlyList<RequestEdit> EditsOfRemedy(RequestVariant variant) => Same(variant)!.Remedies.FirstOrDefault(other => other.Key == remedy.Key)?.Edits ?? [];
        }

        Violation? Same(RequestVariant variant) =>
            violations[variant].FirstOrDefault(other => other.RuleId == violation.RuleId && other.Parameter == violation.Parameter);

        IReadOnlyList<RequestEdit> OwnEdits(RequestVariant variant) => ModelPlanner.EditsOf(variant, settings.Target);
    }
}
