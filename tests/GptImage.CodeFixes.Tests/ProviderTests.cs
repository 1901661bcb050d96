using System.Collections.Immutable;
using System.Reflection;
using GptImage.Catalog;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>What is offered, and what is not.</summary>
public sealed class ProviderTests
{
    private const string Project = "App";
    private const string Path = "/app/File.cs";
    private const string Source = "x = new T { [|0:A = [|1:1|]|], [|2:B = 2|] };";

    [Fact]
    public void Serves_every_rule_that_can_have_a_fix() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(rule => rule.GetRawConstantValue()).Except([RuleIds.SettingNotAccepted, RuleIds.LegacyDeployment, RuleIds.LegacyModelConfigured]),
        new GptImageCodeFixProvider().FixableDiagnosticIds);

    [Fact]
    public void Is_exported_for_CSharp() =>
        Assert.Equal([LanguageNames.CSharp], typeof(GptImageCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);

    [Fact]
    public async Task Offers_each_fix_as_one_flat_action_in_order()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var diagnostic = await solution.ReportAsync(
            Project,
            Path,
            RuleIds.QualityNotAccepted,
            0,
            new NumberedFix("GIM108.replace", "Use high", IsBatch: true, [Replace(1, "2")]),
            new NumberedFix("GIM108.remove", "Remove it", IsBatch: false, [Remove(0)]));

        var actions = await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic);

        Assert.Equal(
            [("Use high", "GIM108.replace"), ("Remove it", "GIM108.remove")],
            actions.Select(action => (action.Title, action.EquivalenceKey)));
        Assert.All(actions, action => Assert.Empty(action.NestedActions));
        Assert.Equal("x = new T { A = 2, B = 2 };", await TestSolution.TextAsync(await TestSolution.ChangedSolutionAsync(actions[0]), Project, Path));
        Assert.Equal("x = new T { B = 2 };", await TestSolution.TextAsync(await TestSolution.ChangedSolutionAsync(actions[1]), Project, Path));
    }

    [Fact]
    public async Task Offers_only_the_fixes_that_can_be_made()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var diagnostic = await solution.ReportAsync(
            Project,
            Path,
            RuleIds.QualityNotAccepted,
            0,
            new NumberedFix("same", "Changes nothing", IsBatch: true, [Replace(1, "1")]),
            new NumberedFix("none", "Has no edits", IsBatch: false, []),
            new NumberedFix("nowhere", "Has no place", IsBatch: false, [Remove(0), Remove(3)]),
            new NumberedFix("half", "Can be done in part", IsBatch: false, [Remove(0), Remove(1)]),
            new NumberedFix("good", "Can be done", IsBatch: false, [Remove(2)]));

        Assert.Equal(["good"], (await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic)).Select(action => action.EquivalenceKey));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Key")]
    [InlineData("Key\u001FTitle")]
    [InlineData("Key\u001FTitle\u001F1\u001F1\u001F0")]
    [InlineData("Key\u001FTitle\u001F1\u001F9\u001F0\u001F")]
    [InlineData("Key\u001FTitle\u001F1\u001F1\u001F-1\u001F")]
    [InlineData("Key\u001FTitle\u001F1\u001F1\u001F99999999999\u001F")]
    [InlineData("Key\u001FTitle\u001F1\u001F1\u001F7\u001F")]
    [InlineData("\u001E\u001E")]
    public async Task Offers_nothing_where_no_fix_can_be_read(string? property)
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var place = await solution.PlaceAsync(Project, Path, 0);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixEncoding.PropertyName, property);

        Assert.Empty(await TestSolution.OfferAsync(solution.Document(Project, Path), Create(RuleIds.QualityNotAccepted, place, [place], properties)));
    }

    [Fact]
    public async Task Offers_nothing_for_a_foreign_diagnostic()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var diagnostic = Create("CA0001", await solution.PlaceAsync(Project, Path, 0), [], ImmutableDictionary<string, string?>.Empty);

        Assert.Empty(await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic));
    }

    [Fact]
    public async Task Offers_nothing_where_the_place_is_not_to_be_found()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var at = await solution.PlaceAsync(Project, Path, 0);
        var token = TestContext.Current.CancellationToken;
        Location[] lost =
        [
            Location.None,
            Location.Create("/app/appsettings.json", new TextSpan(0, 5), default),
            Location.Create(CSharpSyntaxTree.ParseText("A = 1", cancellationToken: token), new TextSpan(0, 5)),
            Location.Create(CSharpSyntaxTree.ParseText("A = 1", path: "/app/Other.cs", cancellationToken: token), new TextSpan(0, 5)),
            Location.Create(CSharpSyntaxTree.ParseText("A = 1", path: Path, cancellationToken: token), new TextSpan(0, 5)),
            Location.Create(at.SourceTree!, new TextSpan(1000, 5)),
            Location.Create(at.SourceTree!, new TextSpan(20, 1000)),
        ];

        foreach (var place in lost)
        {
            Assert.Empty(await TestSolution.OfferAsync(
                solution.Document(Project, Path),
                Create(RuleIds.QualityNotAccepted, at, [at, place], Fix(Remove(0), Replace(1, "B = 3")))));
        }
    }

    [Fact]
    public async Task Finds_a_place_of_an_earlier_parse_by_its_path()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var text = await solution.Document(Project, Path).GetTextAsync(TestContext.Current.CancellationToken);
        var earlier = CSharpSyntaxTree.ParseText(text, path: Path, cancellationToken: TestContext.Current.CancellationToken);
        var place = Location.Create(earlier, (await solution.PlaceAsync(Project, Path, 2)).SourceSpan);

        var diagnostic = Create(RuleIds.QualityNotAccepted, place, [place], Fix(Remove(0)));
        var action = Assert.Single(await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic));

        Assert.Equal("x = new T { A = 1 };", await TestSolution.TextAsync(await TestSolution.ChangedSolutionAsync(action), Project, Path));
    }

    [Fact]
    public async Task Changes_every_document_that_a_fix_names()
    {
        var solution = new TestSolution()
            .Add(Project, "/app/Client.cs", "x = new Client(\"[|0:old|]\");")
            .Add(Project, "/app/Options.cs", "x = new Options { [|0:Style = s|], N = 1 };");
        Location[] places = [await solution.PlaceAsync(Project, "/app/Client.cs", 0), await solution.PlaceAsync(Project, "/app/Options.cs", 0)];

        var actions = await TestSolution.OfferAsync(
            solution.Document(Project, "/app/Client.cs"),
            Create(RuleIds.LegacyModel, places[0], places, Fix(Replace(0, "new"), Remove(1))));
        var changed = await TestSolution.ChangedSolutionAsync(Assert.Single(actions));

        Assert.Equal("x = new Client(\"new\");", await TestSolution.TextAsync(changed, Project, "/app/Client.cs"));
        Assert.Equal("x = new Options { N = 1 };", await TestSolution.TextAsync(changed, Project, "/app/Options.cs"));
    }

    [Fact]
    public async Task Writes_a_file_that_projects_share_the_same_in_each()
    {
        var solution = new TestSolution().Add("One", Path, Source).Add("Two", Path, Source);
        var diagnostic = await solution.ReportAsync("One", Path, RuleIds.QualityNotAccepted, 0, Fix(Remove(0)));

        var action = Assert.Single(await TestSolution.OfferAsync(solution.Document("One", Path), diagnostic));
        var changed = await TestSolution.ChangedSolutionAsync(action);

        Assert.Equal("x = new T { B = 2 };", await TestSolution.TextAsync(changed, "One", Path));
        Assert.Equal("x = new T { B = 2 };", await TestSolution.TextAsync(changed, "Two", Path));
    }
}
