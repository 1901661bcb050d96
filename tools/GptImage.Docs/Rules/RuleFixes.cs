using GptImage.Diagnostics;

namespace GptImage.Docs.Rules;

/// <summary>What can be done about a diagnostic.</summary>
/// <param name="Batch">What <c>dotnet format</c> and "fix all" do; null: nothing.</param>
/// <param name="Choices">What the IDE offers for one diagnostic at a time, besides; null: nothing.</param>
internal sealed record RuleFix(string? Batch, string? Choices);

/// <summary>The fixes of every rule, in words. The examples on the pages prove them: a test holds the two against each other.</summary>
internal static class RuleFixes
{
    private static readonly Dictionary<string, RuleFix> ById = new()
    {
        [RuleIds.InvalidConfiguration] = new(null, null),
        [RuleIds.LegacyModel] = new("the id becomes the target; what the target refuses in the same calls goes with it", null),
        [RuleIds.LegacyModelNeedsDecision] = new(null, "each way out: another model, or the call without what stands in the way"),
        [RuleIds.LegacyDeployment] = new(null, null),
        [RuleIds.LegacyModelMentioned] = new(null, "replace the id"),
        [RuleIds.OutputCompressionNeedsLossyFormat] = new("the compression goes", "use JPEG, or WebP where the background is transparent"),
        [RuleIds.TransparencyNeedsAlphaFormat] = new("the format becomes PNG", "make the background opaque"),
        [RuleIds.TransparencyNotSupported] = new(null, "use a model that supports it; make the background opaque"),
        [RuleIds.EditsNotSupported] = new("the model becomes the target", null),
        [RuleIds.InputFidelityNotAccepted] = new("the parameter goes", null),
        [RuleIds.ParameterNotAccepted] = new("the parameter goes", null),
        [RuleIds.QualityNotAccepted] = new(
            "`hd` becomes `high`, `standard` becomes `medium`", "the nearest accepted quality, for other words of the scale"),
        [RuleIds.SizeNotAccepted] = new("the nearest accepted size", null),
    };

    /// <summary>The fixes of the rule.</summary>
    public static RuleFix Of(string id) => ById[id];
}
