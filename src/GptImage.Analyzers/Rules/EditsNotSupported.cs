using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM105: a model that has no edits endpoint, or takes no mask there.</summary>
internal static class EditsNotSupported
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.EditsNotSupported,
        "Model does not support image edits",
        "{0}",
        RuleDescriptor.Usage,
        DiagnosticSeverity.Warning,
        "The provider does not offer the edits endpoint, or a mask, for the model. OpenAI and apiyi differ here: gpt_image.provider decides whose rule counts.");
}
