using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Every descriptor, in the order of the ids.</summary>
internal static class Descriptors
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        new[]
        {
            InvalidConfiguration.Descriptor,
            LegacyModel.Descriptor,
            LegacyModelNeedsDecision.Descriptor,
            LegacyDeployment.Descriptor,
            LegacyModelMentioned.Descriptor,
            EditsNotSupported.Descriptor,
        }
        .Concat(ParameterRules.All.Select(rule => rule.Descriptor))
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
