using System.Text.RegularExpressions;
using GptImage.Catalog;

namespace GptImage.Docs.Tests;

/// <summary>Pages that advise a fallback model name the one that the quick fix offers: nobody has to compare two.</summary>
public sealed partial class FallbackAdviceTests
{
    public static TheoryData<string> Pages { get; } = new(RulePages.Repository.MarkdownFiles().Where(page => Advice().IsMatch(RulePages.Repository.Read(page))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_the_model_of_the_quick_fix(string page)
    {
        var transparent = new ImageRequest(Endpoint.Generations, "gpt-image-1.5", new Dictionary<string, ParameterValue> { ["background"] = "transparent" });
        var offered = Assert.Single(Migration.Plan(transparent).Decisions).Alternatives[0].Title;

        Assert.All(Advice().Matches(RulePages.Repository.Read(page)), advice => Assert.Equal(offered, $"Use {advice.Groups["model"].Value}, which supports transparency"));
    }

    [GeneratedRegex("""(?:gpt_image\.fallback_model ?= ?|GptImageFallbackModel>|FallbackModel = ")(?<model>[a-z0-9.-]+)|`gpt_image\.fallback_model`[^.\n]*`(?<model>gpt-image-[a-z0-9.-]+)`""")]
    private static partial Regex Advice();
}
