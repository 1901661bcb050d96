using static GptImage.Catalog.ParameterNames;
using static GptImage.Catalog.RuleRow;

namespace GptImage.Catalog;

/// <summary>
/// What Azure OpenAI (Microsoft Foundry) documents: OpenAI's models with fewer output formats, another default quality and days of retirement of its own.
/// In a request its model is the name of a deployment.
/// </summary>
internal static class AzureRules
{
    /// <summary>How Azure serves a model of OpenAI.</summary>
    /// <param name="rules">OpenAI's rules.</param>
    /// <param name="retirement">The day on which Azure stops serving it.</param>
    public static ModelRules Serve(ModelRules rules, DateTime retirement) => rules with
    {
        Provider = Provider.Azure,
        ShutdownDate = retirement,
        Formats = OutputFormatTable.WithoutWebP,
        Parameters =
        [
            .. rules.Parameters.Select(rule => rule.Name == Quality ? rule with { Default = "high", Confidence = Confidence.OfficialDoc } : rule)
                .Where(rule => rule.Name != OutputFormat),
            OneOf(OutputFormat, Everywhere, "png", "png", "jpeg") with { Confidence = Confidence.OfficialDoc },
        ],
    };
}
