using System.Reflection;
using System.Text.RegularExpressions;
using GptImage.Catalog;
using GptImage.Docs.Rules;

namespace GptImage.Docs.Tests;

/// <summary>Ids, descriptors, pages and the record of releases belong together.</summary>
public sealed partial class RuleTests
{
    private static readonly string[] Headings = ["## Cause", "## Why", "## Example", "## Settings", "## Suppress", "## Related"];

    [Fact]
    public void EveryIdHasADescriptor()
    {
        var ids = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(ids.Order(), RulePages.Descriptors.Select(descriptor => descriptor.Id).Order());
    }

    [Theory]
    [MemberData(nameof(RulePages.Ids), MemberType = typeof(RulePages))]
    public void EveryRuleHasAPageToWhichItsHelpLinkLeads(string id)
    {
        var descriptor = RulePages.Descriptors.Single(descriptor => descriptor.Id == id);
        Assert.Equal($"{RulePages.RepositoryUrl}/blob/main/{RulePage.PathOf(id)}", descriptor.HelpLinkUri);
        Assert.True(RulePages.Repository.Exists(RulePage.PathOf(id)));
    }

    [Theory]
    [MemberData(nameof(RulePages.Ids), MemberType = typeof(RulePages))]
    public void EveryPageSaysTheSameThingsInTheSameOrder(string id) =>
        Assert.Equal(Headings, RulePages.Read(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Fact]
    public void EveryPageIsOfARule()
    {
        var pages = RulePages.Repository.MarkdownFiles().Where(path => path.StartsWith("docs/rules/GIM", StringComparison.Ordinal));
        Assert.Equal(RulePages.Descriptors.Select(descriptor => RulePage.PathOf(descriptor.Id)).Order(), pages.Order());
    }

    [Fact]
    public void TheRecordOfReleasesHasEveryRuleAsItIs()
    {
        string[] files = ["Shipped", "Unshipped"];
        var recorded = files
            .SelectMany(name => ReleaseRow().Matches(RulePages.Repository.Read($"src/GptImage.Analyzers/AnalyzerReleases.{name}.md")))
            .Select(row => string.Join(" | ", row.Groups.Values.Skip(1).Select(cell => cell.Value.Trim())));
        var expected = RulePages.Descriptors
            .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}");
        Assert.Equal(expected.Order(), recorded.Order());
    }

    [GeneratedRegex(@"^(GIM\d{3}) *\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
