using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM000: a setting that cannot be used. While there is one, no other rule guesses what was meant.</summary>
internal static class InvalidConfiguration
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.InvalidConfiguration,
        "Setting not accepted",
        "{0} = '{1}' is not accepted: use {2}",
        RuleDescriptor.Migration,
        DiagnosticSeverity.Error,
        "A setting of the GPT Image migration kit has a value that means nothing. The other rules stay silent until it is corrected.");
}
