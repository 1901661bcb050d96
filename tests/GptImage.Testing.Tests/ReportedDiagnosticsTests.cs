using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing.Tests;

public sealed class ReportedDiagnosticsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""class C { string s = [|"old"|]; }""")]
    [InlineData("""class C { string s = {|T001:"old"|}, t = {|T001:"old"|}; }""")]
    [InlineData("""class C { string s = "new"; }""")]
    public Task What_is_marked_is_expected(string code)
        => new WordTest { TestCode = code }.RunAsync(Cancellation);

    [Fact]
    public Task A_missing_diagnostic_fails()
        => Failure.OfAsync(
            new WordTest { TestCode = """class C { string s = [|"new"|]; }""" },
            "Missing:",
            "/0/Test0.cs(1,22)-(1,27) T001",
            """class C { string s = {|T001:"new"|}; }""");

    [Fact]
    public Task An_extra_diagnostic_fails()
        => Failure.OfAsync(
            new WordTest { TestCode = "class C\n{\n    string s = \"old\";\n    string t = [|\"old\"|];\n}" },
            "Not expected:\n  /0/Test0.cs(3,16)-(3,21) Warning T001: 'old' is old\n    string s = {|T001:\"old\"|};",
            "As expected:\n  /0/Test0.cs(4,16)");

    [Fact]
    public async Task The_same_place_twice_needs_two_marks()
    {
        await new CSharpAnalyzerTest<TwoRulesAnalyzer> { TestCode = """class C { string s = {|T002:{|T003:"old"|}|}; }""" }.RunAsync(Cancellation);
        await Failure.OfAsync(
            new CSharpAnalyzerTest<TwoRulesAnalyzer> { TestCode = """class C { string s = {|T002:"old"|}; }""" },
            "Not expected:",
            "T003");
        await Failure.OfAsync(new WordTest { TestCode = """class C { string s = [|[|"old"|]|]; }""" }, "Missing:", "As expected:");
    }

    [Theory]
    [InlineData("""class C { string s = "[|old|]"; }""")]
    [InlineData("""class C { string s = [|"old";|] }""")]
    [InlineData("""class C { string [|s|] = "old"; }""")]
    public Task A_wrong_span_fails(string code)
        => Failure.OfAsync(new WordTest { TestCode = code }, "Missing:", "Not expected:");

    [Fact]
    public Task A_wrong_id_fails()
        => Failure.OfAsync(new WordTest { TestCode = """class C { string s = {|T999:"old"|}; }""" }, "T999", "T001");

    [Fact]
    public async Task Numbered_locations_carry_what_a_mark_cannot_say()
    {
        await Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'old' is old")).RunAsync(Cancellation);
        await Test(new DiagnosticResult(OldWordAnalyzer.Rule).WithLocation(0).WithArguments("old")).RunAsync(Cancellation);
        await Failure.OfAsync(
            Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'new' is old")),
            "'new' is old",
            "'old' is old");
        await Failure.OfAsync(Test(new DiagnosticResult(OldWordAnalyzer.Rule).WithLocation(0).WithArguments("new")), "(new)");
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Error).WithLocation(0)), "Error T001");
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(1)), "{|#1:…|}");

        static AnalyzerTest Test(DiagnosticResult expected)
            => new WordTest { TestCode = """class C { string s = {|#0:"old"|}; }""", ExpectedDiagnostics = { expected } };
    }

    [Fact]
    public async Task Locations_can_be_counted_out()
    {
        await Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithSpan(2, 12, 2, 17)).RunAsync(Cancellation);
        await Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithSpan("Test0.cs", 2, 12, 2, 17)).RunAsync(Cancellation);
        await Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(2, 12)).RunAsync(Cancellation);
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithSpan(2, 12, 2, 16)), "(2,12)-(2,16)");
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation(2, 13)), "(2,13)");
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning).WithLocation("/0/Other.cs", 2, 12)), "/0/Other.cs");
        await Failure.OfAsync(Test(new DiagnosticResult("T001", DiagnosticSeverity.Warning)), "(no location)");

        static AnalyzerTest Test(DiagnosticResult expected)
            => new WordTest { TestCode = "class C {\nstring s = \"old\"; }", ExpectedDiagnostics = { expected } };
    }

    [Fact]
    public async Task Additional_locations_count_where_they_are_given()
    {
        var expected = new DiagnosticResult("T002", DiagnosticSeverity.Warning).WithLocation(0);
        await Test(expected).RunAsync(Cancellation);
        await Test(expected.WithLocation(1)).RunAsync(Cancellation);
        await Failure.OfAsync(Test(expected.WithLocation(0)), "also at");
        await Failure.OfAsync(Test(expected.WithLocation(1).WithLocation(1)), "also at");

        static AnalyzerTest Test(DiagnosticResult expected)
            => new CSharpAnalyzerTest<TwoRulesAnalyzer>
            {
                TestCode = """class C { string {|#1:s|} = {|#0:{|T003:"old"|}|}; }""",
                ExpectedDiagnostics = { expected },
            };
    }

    [Fact]
    public async Task A_diagnostic_may_stand_nowhere_or_in_an_additional_file()
    {
        await new CSharpAnalyzerTest<OldFileAnalyzer>
        {
            TestCode = "",
            ExpectedDiagnostics = { new DiagnosticResult("T004", DiagnosticSeverity.Warning) },
        }.RunAsync(Cancellation);
        await new CSharpAnalyzerTest<OldFileAnalyzer>
        {
            TestCode = "",
            TestState = { AdditionalFiles = { ("a.json", """{"a":"{|T001:old|}"}""") } },
        }.RunAsync(Cancellation);
        await Failure.OfAsync(new CSharpAnalyzerTest<OldFileAnalyzer> { TestCode = "" }, "(no location) Warning T004");
        await Failure.OfAsync(
            new CSharpAnalyzerTest<OldFileAnalyzer> { TestCode = "", TestState = { AdditionalFiles = { ("a.json", """{"a":"old"}""") } } },
            "/0/a.json(1,7)-(1,10)",
            """{"a":"{|T001:old|}"}""");
    }

    [Fact]
    public async Task The_short_mark_needs_one_id()
    {
        const string Code = """class C { string s = [|"old"|]; }""";
        await Failure.OfAsync(new CSharpAnalyzerTest<TwoRulesAnalyzer> { TestCode = Code }, "could mean any of T002, T003");
        await Failure.OfAsync(
            new CSharpAnalyzerTest<TwoRulesAnalyzer> { TestCode = Code, MarkupDefaultId = "T002" },
            "Not expected:\n  /0/Test0.cs(1,22)-(1,27) Info T003");
    }

    [Fact]
    public Task Marks_may_be_code()
        => Failure.OfAsync(
            new WordTest { TestCode = """class C { string s = "[|x|]", t = "old"; }""", TestState = { MarkupHandling = MarkupMode.None } },
            """string s = "[|x|]", t = {|T001:"old"|};""");

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var failure = await Failure.OfAsync(
            new CSharpAnalyzerTest<CrashingAnalyzer> { TestCode = "class C { }" },
            "CrashingAnalyzer throws",
            "No idea what to do");

        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }
}
