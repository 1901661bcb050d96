extern alias analyzers;

using System.Collections.Immutable;
using analyzers::GptImage.Analyzers;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Findings;

/// <summary>The rules of the analyzer.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All = new GptImageAnalyzer().SupportedDiagnostics;

    public static readonly ImmutableArray<string> Ids = [.. All.Select(rule => rule.Id).Order(StringComparer.Ordinal)];
}
