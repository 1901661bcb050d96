using GptImage.Analyzers.Rules;

namespace GptImage.Docs.Rules;

/// <summary>The page of one rule: prose by hand, the rest generated.</summary>
internal static class RulePage
{
    /// <summary>Where it stands.</summary>
    public static string PathOf(string id) => $"docs/rules/{id}.md";

    /// <summary>What the page says of fixes: in a batch, and as choices in the IDE; null for nothing.</summary>
    public static (string? Batch, string? Choices) FixesOf(string id) => (RuleTable.Of(id).Batch, RuleTable.Of(id).Choices);

    /// <summary>The page with its generated parts.</summary>
    public static GeneratedFile Of(Rule rule)
    {
        var sections = new List<(string, string)> { ("header", RuleHeader.Of(rule)) };
        if (RuleErrors.Of(rule) is { } errors)
        {
            sections.Add(("errors", errors));
        }

        sections.Add(("suppress", RuleSuppression.Of(rule)));
        return GeneratedFile.WithSections(PathOf(rule.Id), [.. sections]);
    }
}
