using GptImage.Analyzers;
using GptImage.Catalog;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests.Batches;

/// <summary>Before an id moves in a batch, the projects that refer to it are asked.</summary>
public sealed class ObjectionTests
{
    private const string Models = """public static class Models { public const string One = "[|0:one|]", Two = "[|1:two|]"; }""";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task What_a_project_objects_to_stays_and_the_rest_moves(FixAllScope scope)
    {
        var solution = await SolutionAsync(new((project, question) => Answer(question, project == "App" && question.Id == "one" ? "Program.cs(3)" : "")));
        await MovesAsync(solution, scope, "one", "new");
    }

    [Fact]
    public async Task An_objection_of_a_project_that_is_not_reached_does_not_count()
    {
        var analyzer = new GptImageAnalyzer((_, question) => Answer(question, "Program.cs(3)", reaches: false));
        await MovesAsync(await SolutionAsync(analyzer), FixAllScope.Solution, "new", "new");
    }

    [Fact]
    public async Task A_project_is_reached_by_way_of_another()
    {
        var analyzer = new GptImageAnalyzer((project, question) => project == "App"
            ? Answer(question, "Program.cs(3)", reaches: false)
            : Answer(question, "", reaches: question.Id == "one"));
        await MovesAsync(await SolutionAsync(analyzer), FixAllScope.Solution, "one", "new");
    }

    [Fact]
    public async Task What_is_expected_counts_wherever_it_is()
    {
        var analyzer = new GptImageAnalyzer((project, question) =>
            new MoveAnswer(question.Encode(), Reaches: false, Objection: "", Expectation: project == "App" && question.Id == "two" ? "Tests.cs(3)" : ""));
        await MovesAsync(await SolutionAsync(analyzer), FixAllScope.Solution, "new", "two");
    }

    [Fact]
    public async Task Each_project_that_refers_to_it_is_asked_once_however_often_the_fix_is_asked_for()
    {
        var analyzer = new GptImageAnalyzer((_, question) => Answer(question, ""));
        var solution = await SolutionAsync(analyzer);
        await MovesAsync(solution, FixAllScope.Solution, "new", "new");
        await MovesAsync(solution, FixAllScope.Solution, "new", "new");

        Assert.Equal(["App", "Middle"], analyzer.Asked);
    }

    [Fact]
    public async Task A_fix_without_a_question_asks_nobody()
    {
        var analyzer = new GptImageAnalyzer((_, question) => Answer(question, "Program.cs(3)"));
        await MovesAsync(await SolutionAsync(analyzer, isAsking: false), FixAllScope.Solution, "new", "new");
        Assert.Empty(analyzer.Asked);
    }

    [Fact]
    public async Task No_setting_of_the_project_that_is_asked_hides_its_objection()
    {
        var analyzer = new GptImageAnalyzer((project, question) => Answer(question, project == "App" ? "Program.cs(3)" : ""));
        var solution = await SolutionAsync(analyzer, configure: project => project.WithCompilationOptions(((CSharpCompilationOptions)project.CompilationOptions!)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithSpecificDiagnosticOptions([KeyValuePair.Create("GIM002", ReportDiagnostic.Suppress)])));
        Assert.Null(await solution.FixAllAsync(FixAllScope.Solution, solution.Document("Library", "/library/Models.cs"), "Key", RuleIds.LegacyModel));
    }

    [Fact]
    public async Task A_project_without_the_package_is_asked_by_the_analyzer_of_another()
    {
        var analyzer = new GptImageAnalyzer((project, question) => Answer(question, project == "App" ? "Program.cs(3)" : ""));
        var solution = await SolutionAsync(analyzer, configure: project => project.Name == "App" ? project.WithAnalyzerReferences([]) : project);
        Assert.Null(await solution.FixAllAsync(FixAllScope.Solution, solution.Document("Library", "/library/Models.cs"), "Key", RuleIds.LegacyModel));
    }

    private static MoveAnswer Answer(MoveQuestion question, string objection, bool reaches = true) => new(question.Encode(), reaches, objection, Expectation: "");

    private static async Task MovesAsync(TestSolution solution, FixAllScope scope, string one, string two)
    {
        var changed = await solution.FixAllAsync(scope, solution.Document("Library", "/library/Models.cs"), "Key", RuleIds.LegacyModel);
        Assert.Equal(
            $$"""public static class Models { public const string One = "{{one}}", Two = "{{two}}"; }""",
            await TestSolution.TextAsync(changed!, "Library", "/library/Models.cs"));
    }

    /// <summary>App refers to Middle, and Middle to Library with two ids. What App looks at first is generated, and a pragma stands before the rest.</summary>
    private static async Task<TestSolution> SolutionAsync(GptImageAnalyzer analyzer, bool isAsking = true, Func<Project, Project>? configure = null)
    {
        AnalyzerReference reference = new AnalyzerImageReference([analyzer]);
        var solution = new TestSolution()
            .Add("Library", "/library/Models.cs", Models)
            .Add("Middle", "/middle/Middle.cs", "class Middle { string Model => Models.One; }")
            .Add("App", "/app/Usings.g.cs", "// <auto-generated/>")
            .Add("App", "/app/App.cs", "#pragma warning disable\nclass App { string Model => Models.One; }")
            .Refer("Middle", "Library").Refer("App", "Middle").Refer("App", "Library")
            .Compiled(project => (configure ?? (same => same))(project.AddAnalyzerReference(reference)));
        foreach (var (id, place) in new[] { ("one", 0), ("two", 1) })
        {
            await solution.ReportAsync("Library", "/library/Models.cs", RuleIds.LegacyModel, place, Fix(Replace(place, "new")) with
            {
                Question = isAsking ? new MoveQuestion(id, "new", IsOpen: true, []) : null,
            });
        }

        return solution;
    }
}
