using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Planning;
using GptImage.Analyzers.RawRequests;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Rules;
using GptImage.Analyzers.Sources;
using GptImage.Analyzers.Variants;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers;

/// <summary>
/// All findings of one compilation, made when the first file asks. A model is judged by its requests wherever they stand,
/// so there is one pass over the trees that mention an image API, and each file then reports what lies in it.
/// </summary>
internal static class CompilationAnalysis
{
    /// <summary>The findings by the tree that they lie in.</summary>
    public static IReadOnlyDictionary<SyntaxTree, List<Diagnostic>> Run(
        Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var code = new SourceCode(compilation, trees, cancellationToken);
        var context = new RecognitionContext(code, ClientLibraries.WireTypes, ClientLibraries.Rows(library => library.ProtocolMethods));
        var requests = RequestLinker.Link([.. FindRequests(context)]);
        List<ModelUse> uses = [.. ModelUse.OfRequests(requests), .. new UnsentIds(context).Find(ModelPlaces(requests))];

        var reporting = new Reporting();
        var settings = new SettingsByFile(options, reporting);
        var variants = new RequestVariants(requests, new ModelConditions(code), request => settings.For(request.Site.GetLocation()));
        var bodies = new BodyUses(code);
        var parameters = new ReadParameters(code, bodies);
        var planner = new ModelPlanner(requests, variants, new RefusedMentions(context, new RequestOpenness(code), requests), new DecisionSites(context, requests),
            parameters, new ReadResponses(code, bodies));
        var modelRules = new ModelUseRules(planner, settings, reporting);
        uses.ForEach(modelRules.Check);
        var requestRules = new RequestRules(variants, parameters, settings, reporting);
        foreach (var request in requests)
        {
            requestRules.Check(request);
        }

        return reporting.ByTree;
    }

    private static IEnumerable<FoundRequest> FindRequests(RecognitionContext context) =>
        LibraryRequests.Find(context).Concat(RawRequestShapes.Find(context)).Where(request => !DatabaseMigrations.Contains(request.Site));

    private static HashSet<Location> ModelPlaces(IEnumerable<FoundRequest> requests) =>
        [.. requests.SelectMany(request => request.Model?.Values ?? []).Select(value => value.Place?.Place).OfType<Location>()];
}
