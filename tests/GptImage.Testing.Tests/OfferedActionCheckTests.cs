using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.Testing.Tests;

/// <summary>One action that cannot be applied in a batch is enough for <c>dotnet format</c> to fix nothing, whichever a test chooses.</summary>
public sealed class OfferedActionCheckTests
{
    private const string Old = """class C { string s = [|"old"|]; }""";
    private const string New = """class C { string s = "new"; }""";

    [Fact]
    public Task Actions_with_keys_pass() => RunAsync<NewWordFix>("new", New);

    [Theory]
    [InlineData("new", New)]
    [InlineData("newest", Old)]
    public async Task An_action_without_a_key_fails(string chosen, string fixedCode)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => RunAsync<KeylessFix>(chosen, fixedCode));

        Assert.Equal("The action 'Use newer' has no equivalence key: it cannot be applied in a batch.", exception.Message);
    }

    [Theory]
    [InlineData("new", New)]
    [InlineData("newest", Old)]
    public async Task An_action_with_actions_inside_fails(string chosen, string fixedCode)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => RunAsync<MenuFix>(chosen, fixedCode));

        Assert.Equal("The action 'Use another word' has actions inside: it cannot be applied in a batch.", exception.Message);
    }

    private static Task RunAsync<TCodeFix>(string chosen, string fixedCode)
        where TCodeFix : CodeFixProvider, new() =>
        new CodeFixTest<OldWordAnalyzer, TCodeFix> { TestCode = Old, FixedCode = fixedCode, CodeActionEquivalenceKey = chosen }
            .RunAsync(TestContext.Current.CancellationToken);
}
