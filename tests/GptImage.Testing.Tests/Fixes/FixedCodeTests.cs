using System.Text;
using GptImage.Testing.Tests.Samples;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Tests.Fixes;

public sealed class FixedCodeTests
{
    private const string Old = """class C { string s = [|"old"|]; }""";
    private const string New = """class C { string s = "new"; }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_fix_that_does_as_it_should_passes()
        => new FixTest<NewFix>
        {
            TestCode = """class C { string s = [|"old"|], t = [|"old"|] /* why */; }""",
            FixedCode = """class C { string s = "new", t = "new" /* why */; }""",
            NumberOfIncrementalIterations = 2,
        }.RunAsync(Cancellation);

    [Fact]
    public Task Every_file_is_fixed()
        => new FixTest<NewFix>
        {
            TestState = { Sources = { Old, """class D { string s = [|"old"|], t = [|"old"|]; }""" } },
            FixedState = { Sources = { New, """class D { string s = "new", t = "new"; }""" } },
        }.RunAsync(Cancellation);

    [Fact]
    public Task Wrong_fixed_code_fails()
        => Failure.OfAsync(
            new FixTest<NewFix> { TestCode = "class C\n{\n    string s = [|\"old\"|];\n}\n", FixedCode = "class C\n{\n\tstring s = \"new\";\n}\n" },
            "After fixing one by one, /0/Test0.cs differs (- expected, + actual):\n- →string s = \"new\";␊\n+     string s = \"new\";␊\n",
            "All of it:\nclass C");

    [Fact]
    public Task A_file_left_out_of_the_fixed_state_fails()
        => Failure.OfAsync(
            new FixTest<NewFix> { TestState = { Sources = { Old, "class D { }" } }, FixedCode = New },
            "/0/Test1.cs is not expected");

    [Fact]
    public Task A_compile_error_before_fails()
        => Failure.OfAsync(
            new FixTest<NewFix> { TestCode = """class C { string s = [|"old"|] + x; }""", FixedCode = """class C { string s = "new" + x; }""" },
            "The diagnostics of the test code",
            "CS0103");

    [Fact]
    public Task A_compile_error_after_fails()
        => Failure.OfAsync(
            new FixTest<NewFix>
            {
                TestCode = """class C { void M(string s) { switch (s) { case [|"old"|]: case "new": break; } } }""",
                FixedCode = """class C { void M(string s) { switch (s) { case "new": case "new": break; } } }""",
            },
            "The diagnostics of the fixed code",
            "CS0152");

    [Fact]
    public Task Diagnostics_that_stay_are_marked_after_the_fix()
        => Failure.OfAsync(
            new FixTest<NewFix> { TestCode = Old, FixedCode = """class C { string s = "old", t = "x"; }""" },
            "The diagnostics of the fixed code",
            "Not expected:");

    [Fact]
    public Task A_fix_that_changes_nothing_fails()
        => Failure.OfAsync(new FixTest<UnchangingFix> { TestCode = Old, FixedCode = New }, "'Use old' changes nothing");

    [Fact]
    public Task A_fix_without_end_fails()
        => Failure.OfAsync(new FixTest<EndlessFix> { TestCode = Old, FixedCode = New }, "at most 4 steps");

    [Fact]
    public Task What_counts_is_the_text_and_not_the_tree()
        => Failure.OfAsync(
            new FixTest<MisshapenFix> { TestCode = Old, FixedCode = """class C { string s = [|"old"|] + "new"; }""" },
            "at most 4 steps");

    [Fact]
    public async Task The_number_of_steps_is_counted()
    {
        await Failure.OfAsync(Test(2), "should take 2 steps, and took 1");
        await Failure.OfAsync(Test(0), "at most 0 steps");
        await Test(1).RunAsync(Cancellation);
        await Test(-2).RunAsync(Cancellation);

        static AnalyzerTest Test(int steps) => new FixTest<NewFix> { TestCode = Old, FixedCode = New, NumberOfIncrementalIterations = steps };
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Old)]
    public async Task A_fix_offered_where_none_is_expected_fails(string? fixedCode)
    {
        await new FixTest<NoFix> { TestCode = Old, FixedCode = fixedCode }.RunAsync(Cancellation);
        await Failure.OfAsync(
            new FixTest<NewFix> { TestCode = Old, FixedCode = fixedCode },
            "No fix is expected, and 'Use new' (key new) is offered",
            """{|T001:"old"|}""",
            """+ class C { string s = "new"; }""");
    }

    [Fact]
    public async Task A_fix_that_is_not_offered_fails()
    {
        await Failure.OfAsync(new FixTest<NoFix> { TestCode = Old, FixedCode = New }, "the action (number 0) is offered for none");
        await Failure.OfAsync(new FixTest<NewFix> { TestCode = "class C { }", FixedCode = "class D { }" }, "is offered for none");
    }

    [Theory]
    [InlineData(null, null, "new")]
    [InlineData("new", null, "new")]
    [InlineData("newer", null, "newer")]
    [InlineData(null, 1, "newer")]
    [InlineData("newer", 1, "newer")]
    public Task The_action_is_chosen_by_key_or_place(string? key, int? index, string word)
        => new FixTest<NewFix>
        {
            TestCode = Old,
            FixedCode = New.Replace("new", word),
            CodeActionEquivalenceKey = key,
            CodeActionIndex = index,
        }.RunAsync(Cancellation);

    [Theory]
    [InlineData("newest", null)]
    [InlineData("newer", 0)]
    [InlineData(null, 2)]
    public async Task A_choice_that_is_not_offered_is_no_fix(string? key, int? index)
    {
        await Test(fixedCode: null).RunAsync(Cancellation);
        await Failure.OfAsync(Test(New), "is offered for none");

        AnalyzerTest Test(string? fixedCode)
            => new FixTest<NewFix> { TestCode = Old, FixedCode = fixedCode, CodeActionEquivalenceKey = key, CodeActionIndex = index };
    }

    [Fact]
    public async Task A_fix_that_throws_fails()
    {
        var asked = await Failure.OfAsync(new FixTest<ThrowingFix> { TestCode = Old, FixedCode = New }, "ThrowingFix throws", "No idea how to fix");
        var applied = await Failure.OfAsync(new FixTest<ThrowingActionFix> { TestCode = Old, FixedCode = New }, "'Throw' cannot be carried out");

        Assert.IsType<InvalidOperationException>(asked.InnerException);
        Assert.IsType<InvalidOperationException>(applied.InnerException);
    }

    [Fact]
    public async Task Only_one_can_be_fixed()
        => await new FixTest<OtherInBatchFix>
        {
            TestCode = """class C { string s = [|"old"|], t = [|"old"|]; }""",
            FixedCode = """class C { string s = "new", t = [|"old"|]; }""",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        }.RunAsync(Cancellation);

    [Fact]
    public async Task Line_ends_count()
    {
        const string Code = "class C\r\n{\r\n\tstring s = [|\"old\"|];\r\n}\r\n";
        await new FixTest<NewFix> { TestCode = Code, FixedCode = Code.Replace("[|\"old\"|]", "\"new\"") }.RunAsync(Cancellation);
        await Failure.OfAsync(
            new FixTest<LineEndFix> { TestCode = Code, FixedCode = Code.Replace("[|\"old\"|]", "\"new\"") },
            "- →string s = \"new\";␍␊",
            "+ →string s = \"new\";␊");
    }

    [Fact]
    public async Task Encodings_and_byte_order_marks_count()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(false), Encoding.Unicode })
        {
            await new FixTest<NewFix> { TestState = { Sources = { SourceText.From(Old, encoding) } }, FixedCode = New }.RunAsync(Cancellation);
            await Failure.OfAsync(
                new FixTest<EncodingFix> { TestState = { Sources = { SourceText.From(Old, encoding) } }, FixedCode = New },
                $"should be encoded as {encoding.WebName}",
                "is as utf-8 with byte order mark");
        }
    }

    [Fact]
    public Task Editorconfig_reaches_fixes()
        => new FixTest<NewFix>
        {
            TestCode = """class C { string s = [|"older"|], t = "old"; }""",
            FixedCode = """class C { string s = "new", t = "old"; }""",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\ntest.word = older") } },
        }.RunAsync(Cancellation);

    [Fact]
    public Task Global_options_reach_fixes()
        => new FixTest<NewFix>
        {
            TestCode = """class C { string s = [|"older"|], t = "old"; }""",
            FixedCode = """class C { string s = "new", t = "old"; }""",
            GlobalOptions = { ["build_property.TestWord"] = "older" },
        }.RunAsync(Cancellation);

    [Fact]
    public Task A_reference_may_be_given_twice()
        => new FixTest<NewFix>
        {
            TestCode = Old,
            FixedCode = New,
            TestState = { AdditionalReferences = { typeof(FactAttribute).Assembly, typeof(FactAttribute).Assembly } },
        }.RunAsync(Cancellation);

    [Fact]
    public async Task Additional_files_can_be_fixed()
    {
        await Test("""{"a":"new"}""").RunAsync(Cancellation);
        await Failure.OfAsync(Test("""{"a":"newer"}"""), """- {"a":"newer"}""", """+ {"a":"new"}""");

        static AnalyzerTest Test(string fixedFile) => new CSharpCodeFixTest<OldFileAnalyzer, OldFileFix>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("a.json", """{"a":"{|T001:old|}"}"""), ("b.json", """{"b":"{|T001:old|}"}""") } },
            FixedState = { AdditionalFiles = { ("a.json", fixedFile), ("b.json", """{"b":"new"}""") } },
        };
    }

    [Fact]
    public async Task A_diagnostic_that_is_not_local_fails()
    {
        await Failure.OfAsync(
            new CSharpCodeFixTest<CompilationEndAnalyzer, NewFix> { TestCode = Old, FixedCode = New },
            "Asked for /0/Test0.cs alone",
            "Only in a build (no light bulb):\n  /0/Test0.cs(1,22)-(1,27) Warning T001");
        await new CSharpCodeFixTest<CompilationEndAnalyzer, NewFix>
        {
            TestCode = Old,
            FixedCode = New,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        }.RunAsync(Cancellation);
    }

    [Fact]
    public Task An_analyzer_that_throws_fails()
        => Failure.OfAsync(
            new CSharpCodeFixTest<CrashingAnalyzer, NewFix> { TestCode = "class C { }", FixedCode = "class D { }" },
            "CrashingAnalyzer throws");
}
