using GptImage.Testing.Tests.Samples;

namespace GptImage.Testing.Tests;

/// <summary>Tests of code fixes compile on the oldest Roslyn too; there they verify the code before and after.</summary>
public sealed class CodeFixOnTheFloorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Fixes_are_not_run()
        => Test("""class C { string s = [|"old"|]; }""", """class C { string s = "anything"; }""").RunAsync(Cancellation);

    [Theory]
    [InlineData("""class C { string s = "old"; }""", """class C { string s = "new"; }""", "The diagnostics of the test code")]
    [InlineData("""class C { string s = [|"old"|]; }""", """class C { string s = [|"new"|]; }""", "The diagnostics of the fixed code")]
    [InlineData("""class C { string s = [|"old"|]; }""", """class C { string s = missing; }""", "CS0103")]
    public Task Diagnostics_before_and_after_are_verified(string before, string after, string message)
        => Failure.OfAsync(Test(before, after), message);

    [Fact]
    public Task Diagnostics_of_the_batch_are_verified()
    {
        var test = Test("""class C { string s = [|"old"|]; }""", """class C { string s = "new"; }""");
        test.BatchFixedCode = """class C { string s = [|"newest"|]; }""";
        return Failure.OfAsync(test, "The diagnostics of the batch fixed code");
    }

    [Fact]
    public Task Diagnostics_must_be_local()
        => Failure.OfAsync(
            new CSharpCodeFixTest<CompilationEndAnalyzer, object>
            {
                TestCode = """class C { string s = [|"old"|]; }""",
                FixedCode = """class C { string s = "new"; }""",
            },
            "no light bulb");

    private static CSharpCodeFixTest<OldWordAnalyzer, object> Test(string before, string after)
        => new() { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = "new" };
}
