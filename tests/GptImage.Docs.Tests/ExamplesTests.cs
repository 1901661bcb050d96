using GptImage.Docs.Rules;
using GptImage.Docs.Tests.Examples;

namespace GptImage.Docs.Tests;

/// <summary>The examples on the pages are true.</summary>
public sealed class ExamplesTests
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

    [Fact]
    public async Task TheDifferenceInTheReadmeIsTrue()
    {
        var (before, after) = DiffBlock.Read(RulePages.Repository.Read("README.md"));
        var example = new Example(AnnotatedCode.Parse(before), [], [new Outcome(OutcomeKind.After, "GIM001", AnnotatedCode.Parse(after))]);
        await ExampleTest.VerifyAsync(example, TestContext.Current.CancellationToken);
    }
}
