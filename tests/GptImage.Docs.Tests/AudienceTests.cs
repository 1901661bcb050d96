using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests;

/// <summary>Each page says in its first lines whom it is for.</summary>
public sealed partial class AudienceTests
{
    /// <summary>The pages of rules are for who has the warning before them; a decision is a question that its heading asks.</summary>
    public static TheoryData<string> Pages { get; } = new(RulePages.Repository.MarkdownFiles()
        .Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && !page.StartsWith("docs/rules/GIM", StringComparison.Ordinal) && !page.StartsWith("docs/decisions/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_begins_with_its_reader(string page) => Assert.Matches(Reader(), RulePages.Repository.Read(page));

    [GeneratedRegex(@"\A# .+\n(?:\n|<!--.*-->\n)*For anyone who ")]
    private static partial Regex Reader();
}
