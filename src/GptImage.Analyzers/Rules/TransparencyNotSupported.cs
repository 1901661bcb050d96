using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class TransparencyNotSupported
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.TransparencyNotSupported,
        "Model does not support transparent backgrounds",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "The model refuses a transparent background. gpt-image-2.5 and later accept it.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Value);
}
