using System.Text.RegularExpressions;
using GptImage.Docs.Rules;
using GptImage.Docs.Tests.Examples;

namespace GptImage.Docs.Tests;

/// <summary>The examples on the pages are true.</summary>
public sealed partial class ExamplesTests
{
    public static TheoryData<string> Pages { get; } = new(RulePages.Repository.MarkdownFiles());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheAnalyzerAndTheFixDoWhatThePageShows(string page)
    {
        // On the page of a rule, it is that rule's fix; elsewhere it is the one that everybody meets first.
        var id = RulePages.Descriptors.FirstOrDefault(descriptor => page == RulePage.PathOf(descriptor.Id))?.Id ?? "GIM001";
        foreach (var example in ExampleReader.Read(RulePages.Repository.Read(page), id))
        {
            await ExampleTest.VerifyAsync(example, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [MemberData(nameof(RulePages.Ids), MemberType = typeof(RulePages))]
    public void EveryPageShowsItsRule(string id) =>
        Assert.Contains(ExampleReader.Read(RulePages.Read(id), id), example => example.Before.Expected.Any(expected => expected.Id == id));

    [Theory]
    [MemberData(nameof(RulePages.Ids), MemberType = typeof(RulePages))]
    public void EveryFixThatThePageClaimsIsShown(string id)
    {
        var shown = ExampleReader.Read(RulePages.Read(id), id)
            .SelectMany(example => example.Outcomes)
            .Where(outcome => outcome.FixKey == id || outcome.FixKey.StartsWith(id + ".", StringComparison.Ordinal))
            .Select(outcome => outcome.Kind)
            .ToList();
        Assert.Equal(RulePage.FixesOf(id).Batch is not null, shown.Contains(OutcomeKind.After));
        Assert.Equal(RulePage.FixesOf(id).Choices is not null, shown.Contains(OutcomeKind.Choice));
    }

    /// <summary>Advice and quick fix name the same model: the one that GIM002 offers.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_fallback_of_a_page_is_the_model_that_the_quick_fix_names(string page)
    {
        var offered = QuotedModel().Match(ExampleReader.Read(RulePages.Read("GIM002"), "GIM002").SelectMany(example => example.Outcomes).First(outcome => outcome.FixKey == "GIM002.use-fallback").Code.Text).Groups[1].Value;
        Assert.StartsWith("gpt-image-", offered, StringComparison.Ordinal);
        Assert.All(Fallback().Matches(RulePages.Repository.Read(page)), fallback => Assert.Equal(offered, fallback.Groups["model"].Value));
    }

    [GeneratedRegex("""ImageClient\("([^"]+)""")]
    private static partial Regex QuotedModel();

    [GeneratedRegex("""(?:fallback_model ?= ?|FallbackModel>|FallbackModel = ")(?<model>[\w.-]+)""")]
    private static partial Regex Fallback();
}
