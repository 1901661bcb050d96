using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class ParameterNotAccepted
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.ParameterNotAccepted,
        "Parameter not accepted by GPT Image models",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "The parameter belongs to DALL-E or to no image endpoint at all: GPT Image models refuse the request. They always answer with base64 data.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Parameter);
}
