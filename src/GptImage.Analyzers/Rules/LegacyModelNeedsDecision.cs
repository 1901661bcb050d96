using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM002: an id whose calls would fail or change on the target.</summary>
internal static class LegacyModelNeedsDecision
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.LegacyModelNeedsDecision,
        "Legacy image model whose call needs a decision",
        "'{0}' {1}, and cannot simply become '{2}': {3}",
        RuleDescriptor.Migration,
        DiagnosticSeverity.Warning,
        "The target model refuses something that the call asks for, and there is no change that keeps the picture as it is. The IDE offers each way out.");
}
