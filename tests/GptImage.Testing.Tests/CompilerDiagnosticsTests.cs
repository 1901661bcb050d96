using GptImage.Testing.Tests.Samples;

namespace GptImage.Testing.Tests;

public sealed class CompilerDiagnosticsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task An_error_fails()
        => Failure.OfAsync(
            new WordTest { TestCode = """class C { int i = missing; }""" },
            "Not expected:\n  /0/Test0.cs(1,19)-(1,26) Error CS0103",
            "class C { int i = {|CS0103:missing|}; }");

    [Fact]
    public Task An_error_can_be_marked()
        => new WordTest { TestCode = """class C { int i = {|CS0103:missing|}; string s = [|"old"|]; }""" }.RunAsync(Cancellation);

    [Fact]
    public Task An_error_can_be_expected_in_words()
        => new WordTest
        {
            TestCode = """class C { int i = {|#0:missing|}; }""",
            ExpectedDiagnostics = { DiagnosticResult.CompilerError("CS0103").WithLocation(0).WithArguments("missing") },
        }.RunAsync(Cancellation);

    [Fact]
    public Task Errors_need_not_count()
        => new WordTest
        {
            TestCode = """class C { int i = missing; string s = [|"old"|]; }""",
            CompilerDiagnostics = CompilerDiagnostics.None,
        }.RunAsync(Cancellation);

    [Fact]
    public async Task Warnings_count_where_they_are_marked()
    {
        await new WordTest { TestCode = "class C { void M() { int unused; } }" }.RunAsync(Cancellation);
        await new WordTest { TestCode = "class C { void M() { int {|CS0168:unused|}; } }" }.RunAsync(Cancellation);
        await Failure.OfAsync(new WordTest { TestCode = "class C { void M() { int {|CS0168:unused|} = 1; } }" }, "Missing:", "CS0168");
    }

    [Fact]
    public async Task Ids_can_be_switched_off()
    {
        const string Code = """
            using System.Diagnostics.CodeAnalysis;
            [Experimental("OPENAI001")] class Client { }
            class C { object o = new Client(); }
            """;
        await Failure.OfAsync(new WordTest { TestCode = Code }, "Error OPENAI001");
        await new WordTest { TestCode = Code, DisabledDiagnostics = { "OPENAI001" } }.RunAsync(Cancellation);
    }
}
