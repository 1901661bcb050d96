using GptImage.Analyzers.Rules;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Rules;

/// <summary>The head of a rule's page.</summary>
internal static class RuleHeader
{
    public static string Of(Rule rule)
    {
        var table = new MarkdownTable("", "")
            .Row("Category", rule.Descriptor.Category)
            .Row("Severity", rule.Severity.ToString())
            .Row("Fixed by `dotnet format`", rule.Batch is null ? "no" : $"yes: {rule.Batch}")
            .Row(rule.Batch is null ? "Offered in the IDE" : "Also offered in the IDE", rule.Choices ?? "nothing");
        return $"# {rule.Id}: {rule.Title}\n\n{table}\n{rule.Description}";
    }
}
