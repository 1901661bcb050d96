namespace GptImage.Analyzers.Rules;

/// <summary>The rules that the catalogue checks and the analyzer reports.</summary>
internal static class ParameterRules
{
    public static readonly IReadOnlyList<ParameterRule> All =
    [
        OutputCompressionNeedsLossyFormat.Rule,
        TransparencyNeedsAlphaFormat.Rule,
        TransparencyNotSupported.Rule,
        InputFidelityNotAccepted.Rule,
        ParameterNotAccepted.Rule,
        QualityNotAccepted.Rule,
        SizeNotAccepted.Rule,
    ];

    private static readonly Dictionary<string, ParameterRule> ById = All.ToDictionary(rule => rule.Descriptor.Id);

    public static ParameterRule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;
}
