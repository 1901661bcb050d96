using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class TransparencyNeedsAlphaFormat
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.TransparencyNeedsAlphaFormat,
        "Transparent background needs PNG or WebP",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "JPEG has no alpha channel: every model refuses a transparent background with it.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Value);
}
