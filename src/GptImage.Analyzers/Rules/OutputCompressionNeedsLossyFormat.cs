using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

internal static class OutputCompressionNeedsLossyFormat
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.OutputCompressionNeedsLossyFormat,
        "Output compression needs JPEG or WebP",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "PNG is not compressed with loss: the API refuses a compression below 100 unless the output format is JPEG or WebP, and PNG is the default format.");

    public static readonly ParameterRule Rule = new(Descriptor, Mark.Parameter);
}
