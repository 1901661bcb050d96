using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests.Batches;

/// <summary>A batch takes back what made an error, wherever that is, and keeps the rest.</summary>
public sealed class CompileCheckTests
{
    private const string Models = """public static class Models { public const string One = "[|0:one|]"; }""";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task An_error_in_the_changed_file_takes_back_what_changed_it(FixAllScope scope)
    {
        var solution = new TestSolution()
            .Add("App", "/app/A.cs", """class A { int N(string s) { switch (s) { case "[|0:one|]": return 1; case "new": return 2; default: return 3; } } }""")
            .Add("App", "/app/B.cs", """class B { string S => "[|0:one|]"; }""")
            .Compiled();
        await solution.ReportAsync("App", "/app/A.cs", RuleIds.LegacyModel, 0, Fix(Replace(0, "new")));
        await solution.ReportAsync("App", "/app/B.cs", RuleIds.LegacyModel, 0, Fix(Replace(0, "new")));

        var changed = await solution.FixAllAsync(scope, solution.Document("App", scope == FixAllScope.Document ? "/app/A.cs" : "/app/B.cs"), "Key", RuleIds.LegacyModel);

        if (scope == FixAllScope.Document)
        {
            Assert.Null(changed);
            return;
        }

        Assert.Contains("case \"one\"", await TestSolution.TextAsync(changed!, "App", "/app/A.cs"), StringComparison.Ordinal);
        Assert.Contains("=> \"new\"", await TestSolution.TextAsync(changed!, "App", "/app/B.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_file_that_was_not_changed_takes_back_what_its_projects_got()
    {
        var solution = new TestSolution()
            .Add("Library", "/library/Models.cs", Models)
            .Add("App", "/app/App.cs", """class App { int N(string s) { switch (s) { case Models.One: return 1; case "new": return 2; default: return 3; } } }""")
            .Add("Other", "/other/Other.cs", """class Other { string S => "[|0:one|]"; }""")
            .Refer("App", "Library")
            .Compiled();
        await solution.ReportAsync("Library", "/library/Models.cs", RuleIds.LegacyModel, 0, Fix(Replace(0, "new")));
        await solution.ReportAsync("Other", "/other/Other.cs", RuleIds.LegacyModel, 0, Fix(Replace(0, "new")));

        var changed = await solution.FixAllAsync(FixAllScope.Solution, solution.Document("Library", "/library/Models.cs"), "Key", RuleIds.LegacyModel);

        Assert.Contains("\"one\"", await TestSolution.TextAsync(changed!, "Library", "/library/Models.cs"), StringComparison.Ordinal);
        Assert.Contains("\"new\"", await TestSolution.TextAsync(changed!, "Other", "/other/Other.cs"), StringComparison.Ordinal);
    }

    /// <summary>The edit is inside of a body; what it makes of the field, the compiler says in the other file.</summary>
    [Theory]
    [InlineData(ReportDiagnostic.Error, false)]
    [InlineData(ReportDiagnostic.Default, true)]
    public async Task A_member_that_nothing_uses_any_more_counts_where_that_is_an_error(ReportDiagnostic severity, bool isChanged)
    {
        var solution = new TestSolution()
            .Add("App", "/app/A.cs", """partial class A { void N(string s, int i) { N("one", [|0:i: _quality|]); } void N(string s) { } }""")
            .Add("App", "/app/A.Fields.cs", """partial class A { private int _quality = 1; }""")
            .Compiled(project => project.WithCompilationOptions(project.CompilationOptions!.WithSpecificDiagnosticOptions([new("CS0414", severity)])));
        await solution.ReportAsync("App", "/app/A.cs", RuleIds.LegacyModel, 0, Fix(Remove(0)));

        var changed = await solution.FixAllAsync(FixAllScope.Document, solution.Document("App", "/app/A.cs"), "Key", RuleIds.LegacyModel);

        Assert.Equal(isChanged, changed is not null);
    }

    [Fact]
    public async Task Errors_that_were_there_before_hold_nothing_back()
    {
        var solution = new TestSolution().Add("App", "/app/A.cs", """class A { string S => "[|0:one|]"; Missing M; }""").Compiled();
        await solution.ReportAsync("App", "/app/A.cs", RuleIds.LegacyModel, 0, Fix(Replace(0, "new")));

        var changed = await solution.FixAllAsync(FixAllScope.Document, solution.Document("App", "/app/A.cs"), "Key", RuleIds.LegacyModel);

        Assert.Equal("""class A { string S => "new"; Missing M; }""", await TestSolution.TextAsync(changed!, "App", "/app/A.cs"));
    }
}
