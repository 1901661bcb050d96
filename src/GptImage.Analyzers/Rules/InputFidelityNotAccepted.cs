using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class InputFidelityNotAccepted
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.InputFidelityNotAccepted,
        "Model does not accept input fidelity",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "gpt-image-2 and later always keep input images at high fidelity and refuse the parameter, whatever its value.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Parameter);
}
