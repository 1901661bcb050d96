extern alias analyzers;

using System.Collections.Immutable;
using analyzers::GptImage.Analyzers;
using analyzers::GptImage.Analyzers.Sources;
using analyzers::GptImage.Analyzers.Variants;
using GptImage.Catalog;
using GptImage.Tool.Loading;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Reports;

/// <summary>The requests that the candidates send.</summary>
internal static class RequestsInCode
{
    /// <summary>The requests of a place.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Line">The line of the call or the object, from 1.</param>
    /// <param name="Project">The project.</param>
    /// <param name="Variants">What may be sent, the first as the code shows it first.</param>
    internal sealed record Place(string Path, int Line, string Project, IReadOnlyList<SentRequest> Variants);

    /// <summary>The places by file and line. Of a file that several projects compile, those of the first count.</summary>
    public static async Task<IReadOnlyList<Place>> FindAsync(Codebase codebase, Solution solution, CancellationToken cancellationToken)
    {
        var places = new List<Place>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var documents in codebase.Documents(solution).GroupBy(document => document.Project).OrderBy(project => project.Key.Name, StringComparer.Ordinal))
        {
            var options = documents.Key.AnalyzerOptions.AnalyzerConfigOptionsProvider;
            var trees = new List<SyntaxTree>();
            foreach (var document in documents)
            {
                var tree = await document.GetSyntaxTreeAsync(cancellationToken);
                if (!GeneratedCode.IsGenerated(tree!, options, cancellationToken))
                {
                    trees.Add(tree!);
                }
            }

            var compilation = await documents.Key.GetCompilationAsync(cancellationToken);
            places.AddRange(CompilationAnalysis.Requests(compilation!, [.. trees], options, cancellationToken)
                .Where(variants => !seen.Contains(variants[0].Found.Site.SyntaxTree.FilePath)).Select(variants => Create(variants, documents.Key.Name)).ToList());
            seen.UnionWith(trees.Select(tree => tree.FilePath));
        }

        return [.. places.OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Line)];
    }

    private static Place Create(IReadOnlyList<RequestVariant> variants, string project)
    {
        var lines = variants[0].Found.Site.GetLocation().GetLineSpan();
        return new Place(lines.Path, lines.StartLinePosition.Line + 1, project, [.. variants.DistinctBy(variant => variant.Signature).Select(View)]);
    }

    private static SentRequest View(RequestVariant variant)
    {
        var request = variant.Request;
        var cost = CallCost.Of(request);
        var ended = request.Model is { } id && ModelCatalog.TryFind(id, out var model) && model.Lifecycle is Lifecycle.Shutdown or Lifecycle.Retired;
        return new SentRequest(
            request.Endpoint,
            variant.Model is { IsAbsent: false } sent ? new SentParameter("model", sent.Text, SourceOf(sent.Place?.Report)) : null,
            [.. request.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
                .Select(parameter => new SentParameter(parameter.Key, parameter.Value.Text, variant.Sources.TryGetValue(parameter.Key, out var source) ? SourceOf(source.Part.Location) : ""))],
            [.. Compatibility.Check(request).Where(violation => violation.IsRefusal).Select(violation => $"{violation.RuleId}: {violation.Message}")],
            ended,
            cost.Text,
            cost.Dollars);
    }

    private static string SourceOf(Location? location) =>
        location?.SourceTree is { } tree ? $"{System.IO.Path.GetFileName(tree.FilePath)}({location.GetLineSpan().StartLinePosition.Line + 1})" : "";
}
