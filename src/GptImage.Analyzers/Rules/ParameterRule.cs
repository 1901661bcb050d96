using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>What a diagnostic about a parameter marks.</summary>
internal enum Mark
{
    /// <summary>The parameter, name and value: it should not be there.</summary>
    Parameter,

    /// <summary>The value: another would do.</summary>
    Value,
}

/// <summary>A rule that the catalogue checks: it says which violation, this says how it is reported.</summary>
/// <param name="Descriptor">The descriptor; its message is the violation's.</param>
/// <param name="Mark">What is marked.</param>
internal sealed record ParameterRule(DiagnosticDescriptor Descriptor, Mark Mark);
