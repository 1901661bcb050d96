using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class SizeNotAccepted
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.SizeNotAccepted,
        "Size not accepted",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "Models before gpt-image-2 take three fixed sizes; gpt-image-2 and later take any whose edges are multiples of 16, within limits of edge, ratio and area.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Value);
}
