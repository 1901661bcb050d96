extern alias analyzers;

using System.Collections.Immutable;
using analyzers::GptImage.Analyzers;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Findings;

/// <summary>The rules of the analyzer, and those of the tool itself.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All = [.. new GptImageAnalyzer().SupportedDiagnostics, Waivers.Ended, Waivers.Unused];

    public static readonly ImmutableArray<string> Ids = [.. All.Select(rule => rule.Id).Order(StringComparer.Ordinal)];
}
