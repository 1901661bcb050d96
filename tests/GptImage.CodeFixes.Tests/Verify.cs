using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.CodeFixes.Tests;

/// <summary>Applies one fix to one file.</summary>
internal static class Verify
{
    private const string Project = "App";
    private const string Path = "/app/File.cs";

    /// <summary>The fix turns the marked source into the expected one, and that parses.</summary>
    public static async Task ChangesAsync(string marked, string expected, params NumberedEdit[] edits)
    {
        var changed = await ApplyAsync(marked, edits);
        Assert.Equal(expected, changed);
        var token = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(changed!, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: token);
        Assert.Empty(tree.GetDiagnostics(token));
    }

    /// <summary>The fix is not offered.</summary>
    public static async Task RefusesAsync(string marked, params NumberedEdit[] edits) => Assert.Null(await ApplyAsync(marked, edits));

    /// <summary>Removes every marked place.</summary>
    public static Task RemovesAsync(string marked, string expected) =>
        ChangesAsync(marked, expected, [.. Markup.Parse(marked).Places.Keys.Select(Diagnostics.Remove)]);

    /// <summary>The file after the fix; null if it is not offered.</summary>
    public static async Task<string?> ApplyAsync(string marked, params NumberedEdit[] edits)
    {
        var solution = new TestSolution().Add(Project, Path, marked);
        var diagnostic = await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, Diagnostics.Fix(edits));
        var actions = await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic);
        return actions.IsEmpty ? null : await TestSolution.TextAsync(await TestSolution.ChangedSolutionAsync(Assert.Single(actions)), Project, Path);
    }
}
