using GptImage.Analyzers.Rules;

namespace GptImage.Docs.Rules;

/// <summary>The rules that no release has yet, in the form in which analyzers record them. At a release its rows move by hand to the file of shipped ones.</summary>
internal static class ReleaseRecord
{
    public static string Write() =>
        $"""
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        {string.Join("\n", RuleTable.All.Select(rule => $"{rule.Id} | {rule.Descriptor.Category} | {rule.Severity} | {rule.Title}"))}

        """;
}
