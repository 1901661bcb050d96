using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

public sealed class FixAllTests
{
    private const string Project = "App";
    private const string Path = "/app/File.cs";

    [Fact]
    public void Supports_the_scopes_of_the_IDE_and_of_dotnet_format() => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
        new GptImageCodeFixProvider().GetFixAllProvider().GetSupportedFixAllScopes());

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Does_what_one_by_one_does(FixAllScope scope)
    {
        const string Source = """
            a = new T { Style = s, N = 1, Style = s };
            b = new T { Style = s };
            c = new T
            {
                N = 1, // n
                Style = s // style
            };
            F(new T { Style = s, N = new T { N = 1, Style = s } });
            """;
        const string Fixed = """
            a = new T { N = 1 };
            b = new T { };
            c = new T
            {
                N = 1 // n
                // style
            };
            F(new T { N = new T { N = 1 } });
            """;
        var oneByOne = Source;
        while (await AnalyzeAsync(oneByOne) is { Reported: [var first, ..] } state)
        {
            var action = Assert.Single(await TestSolution.OfferAsync(state.Solution.Document(Project, Path), first));
            oneByOne = await TestSolution.TextAsync(await TestSolution.ChangedSolutionAsync(action), Project, Path);
        }

        var all = (await AnalyzeAsync(Source)).Solution;
        var changed = await all.FixAllAsync(scope, all.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted);

        Assert.Equal(Fixed, oneByOne);
        Assert.Equal(Fixed, await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "b();", "[a]", "[a]")]
    [InlineData(FixAllScope.Project, "b();", "[]", "[a]")]
    [InlineData(FixAllScope.Solution, "b();", "[]", "[]")]
    public async Task Stays_in_its_scope(FixAllScope scope, string here, string nextFile, string nextProject)
    {
        var solution = new TestSolution()
            .Add(Project, Path, "[|0:a();|]\nb();")
            .Add(Project, "/app/Next.cs", "x = [[|0:a|]];")
            .Add("Next", "/next/Next.cs", "x = [[|0:a|]];");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));
        await solution.ReportAsync(Project, "/app/Next.cs", RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));
        await solution.ReportAsync("Next", "/next/Next.cs", RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));

        var changed = await solution.FixAllAsync(scope, solution.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted);

        Assert.Equal(here, await TestSolution.TextAsync(changed!, Project, Path));
        Assert.Equal($"x = {nextFile};", await TestSolution.TextAsync(changed!, Project, "/app/Next.cs"));
        Assert.Equal($"x = {nextProject};", await TestSolution.TextAsync(changed!, "Next", "/next/Next.cs"));
    }

    [Theory]
    [InlineData(null, "[fresh, two]")]
    [InlineData("GIM999.of-another-rule", "[fresh, two]")]
    [InlineData("replace", "[fresh, two]")]
    [InlineData("remove", null)]
    [InlineData("only-by-hand", null)]
    public async Task Does_not_filter_by_a_foreign_key_and_applies_batch_fixes_only(string? key, string? expected)
    {
        var solution = new TestSolution().Add(Project, Path, "x = [[|0:one|], [|1:two|]];");
        await solution.ReportAsync(
            Project,
            Path,
            RuleIds.ParameterNotAccepted,
            0,
            new NumberedFix("replace", "Replace", IsBatch: true, [Replace(0, "fresh")]),
            new NumberedFix("remove", "Remove", IsBatch: false, [Remove(0)]));
        var onlyByHand = new NumberedFix("only-by-hand", "Remove", IsBatch: false, [Remove(1)]);
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 1, onlyByHand);
        await solution.ReportAsync(Project, Path, RuleIds.QualityNotAccepted, 1, new NumberedFix("GIM108", "Remove", IsBatch: true, [Remove(1)]));

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document(Project, Path), key, RuleIds.ParameterNotAccepted);

        Assert.Equal(expected is null ? null : $"x = {expected};", changed is null ? null : await TestSolution.TextAsync(changed, Project, Path));
    }

    [Fact]
    public async Task Applies_exactly_the_fixes_with_the_key()
    {
        var solution = new TestSolution().Add(Project, Path, "x = [[|0:one|], [|1:two|], [|2:three|]];");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, new NumberedFix("first", "First", IsBatch: true, [Remove(0)]));
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 1, new NumberedFix("second", "Second", IsBatch: true, [Remove(1)]));
        await solution.ReportAsync(Project, Path, RuleIds.QualityNotAccepted, 2, new NumberedFix("first", "First", IsBatch: true, [Remove(2)]));

        var changed = await solution.FixAllAsync(
            FixAllScope.Document, solution.Document(Project, Path), "first", RuleIds.ParameterNotAccepted, RuleIds.QualityNotAccepted);

        Assert.Equal("x = [two];", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Fact]
    public async Task Passes_over_what_cannot_be_fixed()
    {
        var solution = new TestSolution().Add(Project, Path, "F([|0:a|], [|1:b|], [|2:c: 1|]);");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 1);
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 2, Fix(Remove(2)));

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted);

        Assert.Equal("F(a, b);", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Fact]
    public async Task Offers_nothing_where_nothing_can_be_fixed()
    {
        var solution = new TestSolution().Add(Project, Path, "F([|0:a|], b);");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));

        Assert.Null(await solution.FixAllAsync(FixAllScope.Solution, solution.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Skips_a_fix_that_conflicts_with_an_earlier_one_whichever_is_reported_first(bool inOrder)
    {
        var solution = new TestSolution().Add(Project, Path, "F([|0:aRatherLongName|]);\nG(new T { [|1:B = [|2:b|]|], [|3:C = 3|] }, [|4:d|]);");
        NumberedFix[] fixes = [Fix(Replace(0, "x"), Replace(2, "y")), Fix(Remove(1), Replace(4, "z")), Fix(Remove(3))];
        int[] places = [0, 1, 3];
        foreach (var i in inOrder ? [0, 1, 2] : new[] { 2, 1, 0 })
        {
            await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, places[i], fixes[i]);
        }

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted);

        Assert.Equal("F(x);\nG(new T { B = y }, d);", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Skips_an_insertion_into_what_an_earlier_fix_removes(bool asCharacters)
    {
        var solution = new TestSolution().Add(Project, Path, "[|0:F(a[|1:|], [|2:b|]);|] G();");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 1, Fix(asCharacters ? Replace(1, "b") : InsertAfter(2, "c: 1")));

        var changed = await solution.FixAllAsync(FixAllScope.Document, solution.Document(Project, Path), null, RuleIds.ParameterNotAccepted);

        Assert.Equal("G();", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Fact]
    public async Task Skips_a_second_opinion_on_what_follows_an_element()
    {
        var solution = new TestSolution().Add(Project, Path, "x = new T { [|0:A = 1|], [|1:B = 2|] };");
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Fix(InsertAfter(0, "N = 1")));
        await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 1, Fix(InsertAfter(0, "N = 2"), Remove(1)));
        await solution.ReportAsync(Project, Path, RuleIds.QualityNotAccepted, 1, Fix(Remove(0)));

        var changed = await solution.FixAllAsync(
            FixAllScope.Document, solution.Document(Project, Path), "Key", RuleIds.ParameterNotAccepted, RuleIds.QualityNotAccepted);

        Assert.Equal("x = new T { A = 1, N = 1, B = 2 };", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Fact]
    public async Task Makes_edits_that_several_fixes_share_once()
    {
        var solution = new TestSolution().Add(Project, Path, "F(\"[|0:a|]\");\nG(\"[|1:a|]\");\nx = new T { [|2:A = [|3:1|]|], [|4:B = 2|] };");
        await solution.ReportAsync(Project, Path, RuleIds.LegacyModel, 0, Fix(Replace(0, "b"), Replace(3, "3"), Remove(4), InsertAfter(2, "N = 1")));
        await solution.ReportAsync(Project, Path, RuleIds.LegacyModel, 1, Fix(Replace(1, "b"), Replace(3, "3"), Remove(4), InsertAfter(2, "N = 1")));

        var changed = await solution.FixAllAsync(FixAllScope.Document, solution.Document(Project, Path), null, RuleIds.LegacyModel);

        Assert.Equal("F(\"b\");\nG(\"b\");\nx = new T { A = 3, N = 1 };", await TestSolution.TextAsync(changed!, Project, Path));
    }

    [Fact]
    public async Task Takes_a_fix_over_several_files_whole_or_not_at_all()
    {
        var solution = new TestSolution().Add(Project, "/app/A.cs", "F([|0:a|], [|1:b|]);").Add(Project, "/app/B.cs", "F([|0:c|]);");
        var a = await solution.PlaceAsync(Project, "/app/A.cs", 0);
        var b = await solution.PlaceAsync(Project, "/app/A.cs", 1);
        var c = await solution.PlaceAsync(Project, "/app/B.cs", 0);
        solution.Report(Project, Create(RuleIds.LegacyModel, a, [a, c], Fix(Replace(0, "x"), Replace(1, "y"))));
        solution.Report(Project, Create(RuleIds.LegacyModel, b, [b, c], Fix(Replace(0, "z"), Replace(1, "w"))));

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document(Project, "/app/A.cs"), "Key", RuleIds.LegacyModel);

        Assert.Equal("F(x, b);", await TestSolution.TextAsync(changed!, Project, "/app/A.cs"));
        Assert.Equal("F(y);", await TestSolution.TextAsync(changed!, Project, "/app/B.cs"));
    }

    [Fact]
    public async Task Writes_a_file_that_projects_share_the_same_in_each()
    {
        const string Source = """
            x = new T
            {
            #if NEW
                [|0:A = 1|],
            #else
                [|1:A = 2|],
            #endif
                [|2:B = 3|],
                [|3:C = 4|]
            };
            """;
        const string Fixed = """
            x = new T
            {
            #if NEW
            #else
            #endif
                C = 4
            };
            """;
        var solution = new TestSolution().Add("Old", Path, Source).Add("New", Path, Source, encoding: null, "NEW");
        await solution.ReportAsync("New", Path, RuleIds.ParameterNotAccepted, 0, Fix(Remove(0)));
        await solution.ReportAsync("Old", Path, RuleIds.ParameterNotAccepted, 1, Fix(Remove(1)));
        await solution.ReportAsync("New", Path, RuleIds.ParameterNotAccepted, 2, Fix(Remove(2)));
        await solution.ReportAsync("Old", Path, RuleIds.ParameterNotAccepted, 2, Fix(Remove(2)));

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document("Old", Path), "Key", RuleIds.ParameterNotAccepted);

        Assert.Equal(Fixed, await TestSolution.TextAsync(changed!, "Old", Path));
        Assert.Equal(Fixed, await TestSolution.TextAsync(changed!, "New", Path));
    }

    /// <summary>Reports every member called Style.</summary>
    private static async Task<(TestSolution Solution, List<Diagnostic> Reported)> AnalyzeAsync(string source)
    {
        var solution = new TestSolution().Add(Project, Path, source);
        var root = (await solution.Document(Project, Path).GetSyntaxRootAsync())!;
        var reported = root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax { Identifier.Text: "Style" })
            .Select(assignment => assignment.GetLocation())
            .Select(place => solution.Report(Project, Create(RuleIds.ParameterNotAccepted, place, [place], Fix(Remove(0)))))
            .ToList();
        return (solution, reported);
    }
}
