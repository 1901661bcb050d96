using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM005: an id that is compared, listed or shown, but not sent.</summary>
internal static class LegacyModelMentioned
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.LegacyModelMentioned,
        "Legacy image model mentioned",
        "'{0}' {1}: check whether this still applies",
        RuleDescriptor.Migration,
        DiagnosticSeverity.Info,
        "Comparisons, switch arms, price tables, labels and test data that name a legacy model may have to know the new one beside it.");
}
