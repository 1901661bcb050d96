using GptImage.Analyzers.Settings;
using GptImage.Catalog;

namespace GptImage.Analyzers.Rules;

/// <summary>What messages say of a violation.</summary>
internal static class ViolationText
{
    /// <summary>What the violation says; where both providers' rules apply, also that it is not OpenAI's.</summary>
    public static string Of(Violation violation, MigrationSettings settings) =>
        settings.Provider == Provider.Any && violation.Source == Provider.Apiyi ? $"{violation.Message} (documented by apiyi, not by OpenAI)" : violation.Message;
}
