using Microsoft.CodeAnalysis;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Rules;

/// <summary>The head of a rule's page.</summary>
internal static class RuleHeader
{
    public static string Of(DiagnosticDescriptor descriptor)
    {
        var fix = RuleFixes.Of(descriptor.Id);
        var table = new MarkdownTable("", "")
            .Row("Category", descriptor.Category)
            .Row("Severity", descriptor.DefaultSeverity.ToString())
            .Row("Fixed by `dotnet format`", fix.Batch is null ? "no" : $"yes: {fix.Batch}")
            .Row(fix.Batch is null ? "Offered in the IDE" : "Also offered in the IDE", fix.Choices ?? "nothing");
        return $"# {descriptor.Id}: {descriptor.Title}\n\n{table}\n{descriptor.Description}";
    }
}
