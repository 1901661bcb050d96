using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM001: an id that can be replaced, together with what has to change in its calls.</summary>
internal static class LegacyModel
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.LegacyModel,
        "Legacy image model",
        "'{0}' {1}: use '{2}'",
        RuleDescriptor.Migration,
        DiagnosticSeverity.Warning,
        "OpenAI has shut the model down or announced its end. The fix replaces the id and changes what the new model refuses in the same calls.");
}
