using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class QualityNotAccepted
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.QualityNotAccepted,
        "Quality not accepted",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "GPT Image models know low, medium, high and auto, later ones also xhigh and max. The DALL-E words standard and hd are refused; GeneratedImageQuality.High sends hd.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Value);
}
