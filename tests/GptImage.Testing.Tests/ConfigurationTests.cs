using GptImage.Testing.Tests.Samples;

namespace GptImage.Testing.Tests;

public sealed class ConfigurationTests
{
    private const string Settings = "root = true\n[*.cs]\ntest.word = older\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editorconfig_reaches_the_analyzer()
    {
        await new WordTest
        {
            TestCode = """class C { string s = "old", t = [|"older"|]; }""",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", Settings) } },
        }.RunAsync(Cancellation);
        await Failure.OfAsync(
            new WordTest
            {
                TestCode = """class C { string s = [|"old"|]; }""",
                TestState = { AnalyzerConfigFiles = { (".editorconfig", Settings) } },
            },
            "Missing:");
    }

    [Fact]
    public Task Editorconfig_of_another_folder_does_not()
        => new WordTest
        {
            TestCode = """class C { string s = [|"old"|]; }""",
            TestState = { AnalyzerConfigFiles = { ("/elsewhere/.editorconfig", Settings) } },
        }.RunAsync(Cancellation);

    [Fact]
    public async Task Editorconfig_sets_severities()
    {
        await new WordTest
        {
            TestCode = """class C { string s = "old"; }""",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\ndotnet_diagnostic.T001.severity = none") } },
        }.RunAsync(Cancellation);
        await new WordTest
        {
            TestCode = """class C { string s = {|#0:"old"|}; }""",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\ndotnet_diagnostic.T001.severity = error") } },
            ExpectedDiagnostics = { new DiagnosticResult("T001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(0) },
        }.RunAsync(Cancellation);
    }

    [Fact]
    public Task Editorconfig_says_what_is_generated()
        => new WordTest
        {
            TestState =
            {
                Sources = { ("A.cs", """class A { string s = "old"; }"""), ("B.cs", """class B { string s = [|"old"|]; }""") },
                AnalyzerConfigFiles = { ("/.editorconfig", "[A.cs]\ngenerated_code = true") },
            },
        }.RunAsync(Cancellation);

    [Fact]
    public async Task Global_options_reach_the_analyzer()
    {
        await new WordTest
        {
            TestCode = """class C { string s = "old", t = [|"older"|]; }""",
            GlobalOptions = { ["build_property.TestWord"] = "older" },
        }.RunAsync(Cancellation);
        await Failure.OfAsync(
            new WordTest
            {
                TestCode = """class C { string s = [|"old"|]; }""",
                GlobalOptions = { ["build_property.TestWord"] = "older" },
            },
            "Missing:");
    }
}
