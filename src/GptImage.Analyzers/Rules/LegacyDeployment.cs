using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>GIM004: a deployment's name is the application's own; what model it stands for is decided outside the code.</summary>
internal static class LegacyDeployment
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        RuleIds.LegacyDeployment,
        "Deployment named after a legacy image model",
        "Deployment '{0}' stands for '{1}', which {2}: deploy '{3}' and use the name of that deployment",
        RuleDescriptor.Migration,
        DiagnosticSeverity.Warning,
        "On Azure the id in the code is the name of a deployment. Create a deployment of a current model first, then change the name.");
}
