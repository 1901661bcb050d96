using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Testing.Tests;

/// <summary>An IDE asks for the diagnostics of one file: they have to be those of a build.</summary>
public sealed class FileByFileCheckTests
{
    [Fact]
    public Task An_analyzer_that_looks_at_each_file_passes() => Test<OldWordAnalyzer>(isFixed: true).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_is_found_at_the_end_fails() => FailsAsync<AtTheEndAnalyzer>("Only in a build (no light bulb): /0/Test0.cs: (0,21)-(0,26) T001");

    [Fact]
    public Task What_is_found_while_looking_at_another_file_fails() => FailsAsync<FromAnotherFileAnalyzer>("Only in a build (no light bulb): /0/Test1.cs: (0,21)-(0,26) T001");

    [Fact]
    public Task What_is_found_only_with_all_other_files_fails() => FailsAsync<AllOrNothingAnalyzer>("Only in a build (no light bulb): /0/Test0.cs: (0,21)-(0,26) T001");

    /// <summary>The library looks for what is reported at the end or elsewhere, but only where a fix is expected, and it never asks for one file.</summary>
    [Fact]
    public async Task The_library_finds_a_part_of_it()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Test<AtTheEndAnalyzer>(isFixed: true).RunAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<VerificationException>(() => Test<AllOrNothingAnalyzer>(isFixed: true).RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task The_check_can_be_left_out()
    {
        var test = Test<AtTheEndAnalyzer>(isFixed: true);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task FailsAsync<TAnalyzer>(string message)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => Test<TAnalyzer>(isFixed: false).RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, exception.Message);
    }

    private static CodeFixTest<TAnalyzer, NewWordFix> Test<TAnalyzer>(bool isFixed)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CodeFixTest<TAnalyzer, NewWordFix>
        {
            TestState = { Sources = { """class C { string s = [|"old"|]; }""", """class D { string s = [|"old"|]; }""" } },
        };
        if (isFixed)
        {
            test.FixedState.Sources.Add("""class C { string s = "new"; }""");
            test.FixedState.Sources.Add("""class D { string s = "new"; }""");
        }

        return test;
    }
}
