using GptImage.Analyzers.Rules;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Rules;

/// <summary>The table of all rules.</summary>
internal static class RuleIndex
{
    /// <param name="folder">The way from the file with the table to the pages, with a slash at its end; empty for the same folder.</param>
    public static string Of(string folder)
    {
        var table = new MarkdownTable("Rule", "Title", "Severity", "Fixed by `dotnet format`", "Offered in the IDE");
        foreach (var rule in RuleTable.All)
        {
            table.Row(
                $"[{rule.Id}]({folder}{rule.Id}.md)", rule.Title, rule.Severity.ToString(),
                OrDash(rule.Batch), OrDash(rule.Choices));
        }

        return table.ToString();
    }
}
