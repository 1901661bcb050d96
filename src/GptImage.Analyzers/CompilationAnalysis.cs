using GptImage.Analyzers.Configuration;
using GptImage.Analyzers.Linking;
using GptImage.Analyzers.Recognition;
using GptImage.Analyzers.Rules;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        var report = new Report();
        var settings = new SettingsByTree(options, report);

        // Recognition
        var context = new RecognitionContext(new SourceCode(compilation, trees, cancellationToken));
        var found = RequestRecognizers.All(context).Where(request => !DatabaseMigrations.Contains(request.Site)).ToList();
        var mentions = new ModelMentions(context).Find(ModelPlaces(found)).ToLookup(mention => mention.Kind is MentionKind.Sent);
        found.AddRange(mentions[true].Select(ModelOnly));

        // Linking
        var requests = RequestLinker.Link(found);
        var variants = new RequestVariants(requests, request => settings.For(request.Site.GetLocation()));

        // Rules
        var modelRules = new ModelSiteRules(requests, variants, settings, report);
        foreach (var mention in mentions[false])
        {
            modelRules.Check(mention);
        }

        foreach (var site in ModelSites.Of(requests))
        {
            modelRules.Check(site);
        }

        var requestRules = new RequestRules(variants, settings, report);
        foreach (var request in requests)
        {
            requestRules.Check(request);
        }

        return report.ByTree;
    }

    private static HashSet<Location> ModelPlaces(IEnumerable<FoundRequest> requests) =>
        [.. requests.SelectMany(request => request.Model?.Values ?? []).Select(value => value.Place?.Place).OfType<Location>()];

    private static FoundRequest ModelOnly(ModelMention mention) => new()
    {
        Endpoint = Endpoint.None,
        Site = mention.Syntax,
        IsModelOnly = true,
        Model = new RequestPart { Parameter = ParameterNames.Model, Values = [mention.Value], Location = mention.Syntax.GetLocation() },
    };
}
