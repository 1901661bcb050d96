namespace GptImage.Catalog.Tests;

/// <summary>What <see cref="Compatibility.Check"/> says, in short.</summary>
internal static class Checks
{
    /// <summary>The rule ids, by OpenAI's rules unless told otherwise.</summary>
    public static string[] Ids(ImageRequest request, Provider provider = Provider.OpenAI) =>
        [.. Compatibility.Check(request with { Provider = provider }).Select(violation => violation.RuleId)];

    /// <summary>The one violation.</summary>
    public static Violation Single(ImageRequest request, Provider provider = Provider.OpenAI) =>
        Assert.Single(Compatibility.Check(request with { Provider = provider }));

    /// <summary>Asserts that there is none, or just one of this rule.</summary>
    public static void Expect(string? ruleId, ImageRequest request, Provider provider = Provider.OpenAI) =>
        Assert.Equal(ruleId is null ? [] : [ruleId], Ids(request, provider));
}
