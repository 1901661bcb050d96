using GptImage.Catalog;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using static GptImage.CodeFixes.Tests.Diagnostics;

namespace GptImage.CodeFixes.Tests;

/// <summary>Whatever the places and the text have become, nothing is thrown, and nothing is broken that was whole.</summary>
public sealed class RobustnessTests
{
    private const string Project = "App";
    private const string Path = "/app/File.cs";

    private const string Source = """"
        using System;
        var client = new ImageClient("gpt-image-1", key);
        var options = new T { [|0:Style = F(s, b: 1)|], N = 1, /* c */ O = new() { P = { 1, 2 } } };
        client.Generate("p", [|1:style: s|], options: options with { A = 1, });
        if (a) [|2:options.Style = s;|] else { form.Add(new(b), "c"); }
        var d = new D { [|3:{ "style", "vivid" }|], ["a"] = 1 };
        string[] e = ["x", .. y, [|4:z|]];
        var f = new { a, b = 2, [|5:c = $"{{ \"n\": {n}, [|6:\"style\": \"{s}\"|] }}"|] };
        #if OLD
        old();
        #endif
        switch (x) { case 1: [|7:var g = 1;|] break; default: label: go(); break; }
        var h = $$"""
            {
              "model": "{{m}}",
              [|8:"style": [1, { "a": 2 }]|]
            }
            """ + @"{""a"": 1, [|9:""b"": 2|]}" + "{\"a\":1}"u8;
        [A(1, B = 2)] class C { int P { get; } = F(1, (2, 3)); }
        """";

    [Fact]
    public async Task Survives_text_that_has_changed_since()
    {
        var random = new Random(20261023);
        var markup = Markup.Parse(Source);
        for (var run = 0; run < 100; run++)
        {
            var solution = new TestSolution().Add(Project, Path, Source);
            var fixes = markup.Places.Keys
                .SelectMany(i => new[] { Fix(Remove(i)), Fix(InsertAfter(i, "N = 1")), Fix(Replace(i, "1")) })
                .Append(Fix([.. markup.Places.Keys.Select(Remove)]));
            var diagnostic = await solution.ReportAsync(Project, Path, RuleIds.ParameterNotAccepted, 0, [.. fixes]);
            var start = random.Next(markup.Source.Length);
            var length = random.Next(run % 2 == 0 ? markup.Source.Length - start + 1 : Math.Min(8, markup.Source.Length - start + 1));
            var now = solution.Solution.WithDocumentText(solution.Document(Project, Path).Id, SourceText.From(markup.Source.Remove(start, length)));

            foreach (var action in await TestSolution.OfferAsync(now.Projects.Single().Documents.Single(), diagnostic))
            {
                Assert.NotEqual(now, await TestSolution.ChangedSolutionAsync(action));
            }
        }
    }

    [Fact]
    public async Task Survives_places_that_mean_nothing()
    {
        var random = new Random(20261201);
        var solution = new TestSolution().Add(Project, Path, Source);
        var tree = (await solution.Document(Project, Path).GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        for (var run = 0; run < 500; run++)
        {
            var places = Enumerable.Range(0, 3)
                .Select(_ => TextSpan.FromBounds(random.Next(tree.Length / 2), random.Next(tree.Length / 2, tree.Length + 2)))
                .Select(span => Location.Create(tree, run % 2 == 0 ? span : new TextSpan(span.Start, random.Next(12))))
                .ToList();
            var kinds = Enumerable.Range(0, 3).Select(i => new NumberedEdit((EditKind)random.Next(3), i, "N = 1")).ToArray();
            var diagnostic = Create(RuleIds.ParameterNotAccepted, places[0], places, [Fix(kinds), .. kinds.Select(kind => Fix(kind))]);

            foreach (var action in await TestSolution.OfferAsync(solution.Document(Project, Path), diagnostic))
            {
                await TestSolution.ChangedSolutionAsync(action);
            }
        }
    }

    [Fact]
    public async Task Leaves_code_that_parses_whichever_node_goes()
    {
        var solution = new TestSolution().Add(Project, Path, Source);
        var removed = 0;
        foreach (var node in await NodesAsync(solution))
        {
            foreach (var action in await TestSolution.OfferAsync(solution.Document(Project, Path), Removal(node)))
            {
                await AssertWholeAsync(await TestSolution.ChangedSolutionAsync(action));
                removed++;
            }
        }

        Assert.InRange(removed, 30, 100);
    }

    [Fact]
    public async Task Leaves_code_that_parses_whichever_nodes_go_together()
    {
        var random = new Random(20260512);
        for (var run = 0; run < 50; run++)
        {
            var solution = new TestSolution().Add(Project, Path, Source);
            foreach (var node in await NodesAsync(solution))
            {
                if (random.Next(run % 5 + 1) == 0)
                {
                    solution.Report(Project, Removal(node));
                }
            }

            var changed = await solution.FixAllAsync(FixAllScope.Document, solution.Document(Project, Path), null, RuleIds.ParameterNotAccepted);
            await AssertWholeAsync(changed!);
        }
    }

    private static async Task<IEnumerable<SyntaxNode>> NodesAsync(TestSolution solution) =>
        (await solution.Document(Project, Path).GetSyntaxRootAsync())!.DescendantNodes();

    private static Diagnostic Removal(SyntaxNode node) =>
        Create(RuleIds.ParameterNotAccepted, node.GetLocation(), [node.GetLocation()], Fix(Remove(0)));

    private static async Task AssertWholeAsync(Solution solution)
    {
        var root = (await solution.Projects.Single().Documents.Single().GetSyntaxRootAsync())!;
        Assert.True(!root.GetDiagnostics().Any(), root.ToFullString());
        Assert.Contains("/* c */", root.ToFullString(), StringComparison.Ordinal);
    }
}
