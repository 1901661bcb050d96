using GptImage.Testing.Tests.Samples;

namespace GptImage.Testing.Tests.Fixes;

public sealed class FixAllTests
{
    private const string Old = """class C { string s = [|"old"|], t = [|"old"|]; }""";
    private const string New = """class C { string s = "new", t = "new"; }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_fix_all_of_Roslyn_passes()
        => new FixTest<BatchFixerFix> { TestCode = Old, FixedCode = New }.RunAsync(Cancellation);

    [Fact]
    public Task Each_id_has_its_batch()
        => new CSharpCodeFixTest<TwoRulesAnalyzer, TwoRulesFix>
        {
            TestCode = Old.Replace("[|", "{|T002:{|T003:").Replace("|]", "|}|}"),
            FixedCode = New,
            NumberOfIncrementalIterations = 2,
        }.RunAsync(Cancellation);

    [Fact]
    public async Task A_batch_that_differs_fails_unless_the_test_says_so()
    {
        await Failure.OfAsync(
            new FixTest<OtherInBatchFix> { TestCode = Old, FixedCode = New },
            "After fixing all in Document",
            """+ class C { string s = "newest", t = "newest"; }""");
        await new FixTest<OtherInBatchFix> { TestCode = Old, FixedCode = New, BatchFixedCode = New.Replace("new", "newest") }.RunAsync(Cancellation);
    }

    [Fact]
    public async Task An_action_that_is_not_for_batches_leaves_the_code_as_it_is()
    {
        await new FixTest<NotInBatchFix> { TestCode = Old, FixedCode = New, BatchFixedCode = Old }.RunAsync(Cancellation);
        await Failure.OfAsync(new FixTest<NewFix> { TestCode = Old, FixedCode = New, BatchFixedCode = Old }, "After fixing all in Document");
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.None, "Document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Solution")]
    public async Task Each_scope_is_tried_and_can_be_left_out(CodeFixTestBehaviors behaviors, string scope)
        => await Failure.OfAsync(
            new FixTest<OtherInBatchFix> { TestCode = Old, FixedCode = New, CodeFixTestBehaviors = behaviors },
            $"After fixing all in {scope}");

    [Fact]
    public Task All_scopes_can_be_left_out()
        => new FixTest<OtherInBatchFix>
        {
            TestCode = Old,
            FixedCode = New,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(Cancellation);

    [Fact]
    public Task A_batch_that_fixes_only_a_part_fails()
        => Failure.OfAsync(
            new FixTest<HalfInBatchFix> { TestCode = Old, FixedCode = New },
            "After fixing all in Document",
            """+ class C { string s = "new", t = "old"; }""");

    [Fact]
    public Task A_second_batch_that_changes_the_code_again_fails()
        => Failure.OfAsync(
            new FixTest<HalfInBatchFix> { TestCode = Old, FixedCode = New, BatchFixedCode = """class C { string s = "new", t = [|"old"|]; }""" },
            "After fixing all in Document a second time, /0/Test0.cs differs");

    [Fact]
    public async Task A_provider_for_every_scope_is_needed()
    {
        await Failure.OfAsync(new FixTest<NoFixAllFix> { TestCode = Old, FixedCode = New }, "NoFixAllFix has no FixAllProvider");
        await Failure.OfAsync(
            new FixTest<DocumentsOnlyFix> { TestCode = Old, FixedCode = New, BatchFixedCode = Old },
            "of DocumentsOnlyFix does not support Project");
    }

    [Fact]
    public async Task Actions_must_be_fit_for_batches()
    {
        await Failure.OfAsync(new FixTest<NoKeyFix> { TestCode = Old, FixedCode = New }, "'Keyless' has no equivalence key");
        await Failure.OfAsync(new FixTest<NestedFix> { TestCode = Old, FixedCode = New }, "'Menu' has actions inside");
    }

    [Fact]
    public Task The_batch_is_compiled_too()
        => Failure.OfAsync(
            new FixTest<OtherInBatchFix> { TestCode = Old, FixedCode = New, BatchFixedCode = """class C { string s = newest; }""" },
            "The diagnostics of the batch fixed code",
            "CS0103");
}
