using GptImage.Analyzers.Files;
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
internal sealed class CompilationAnalysis
{
    private readonly Found _found;
    private ConfigurationRules? _configurationRules;

    private CompilationAnalysis(Found found) => _found = found;

    /// <summary>Makes the findings in the trees.</summary>
    public static CompilationAnalysis Run(
        Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var found = new Found(compilation, trees, options, cancellationToken);
        var modelRules = new ModelUseRules(found.Planner, new MoveQuestions(found.Context.Code, found.Openness, found.Requests), found.Settings, found.Reporting);
        modelRules.Check(found.Uses);
        var requestRules = new RequestRules(found.Variants, found.Parameters, found.Settings, found.Reporting);
        foreach (var request in found.Requests)
        {
            requestRules.Check(request);
        }

        new ResponseUrlRule(found.Context, found.Requests, found.Settings, found.Reporting).Check();
        new TimeoutRule(found.Context.Code, found.Requests, found.Settings, found.Reporting).Check();
        new InputImageRule(found.Context.Code, found.Requests, found.Settings, found.Reporting).Check();
        return new CompilationAnalysis(found);
    }

    /// <summary>The findings in a tree.</summary>
    public IReadOnlyList<Diagnostic> In(SyntaxTree tree) => _found.Reporting.ByTree.TryGetValue(tree, out var diagnostics) ? diagnostics : [];

    /// <summary>What is reported of the models that a configuration file names.</summary>
    public IReadOnlyList<Diagnostic> In(AdditionalText file, IEnumerable<ModelInFile> models)
    {
        _configurationRules ??= new ConfigurationRules(_found.Planner, _found.Uses, new ConfigurationReads(_found.Context.Code), _found.Settings);
        return _configurationRules.Check(file, models);
    }

    /// <summary>What the compilation has against moves in the projects that it refers to. All of its code is looked at: what it puts into a request need not name one.</summary>
    public static IReadOnlyList<MoveAnswer> Answer(
        Compilation compilation, AnalyzerConfigOptionsProvider options, IReadOnlyList<MoveQuestion> questions, CancellationToken cancellationToken)
    {
        var found = new Found(compilation, compilation.SyntaxTrees.ToImmutableArray(), options, cancellationToken);
        var objections = new Objections(found.Context, found.Uses, found.Planner, found.Mentions, found.Decisions, found.Interceptors, found.Settings.For);
        return [.. questions.Select(objections.To)];
    }

    /// <summary>The requests that the trees show, each with what it may turn out to be: for reports, which say what is sent.</summary>
    public static IReadOnlyList<IReadOnlyList<RequestVariant>> Requests(
        Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var found = new Found(compilation, trees, options, cancellationToken);
        return [.. found.Requests.Select(request => found.Variants.Of(request)).Where(variants => variants.Count > 0)];
    }

    private static IEnumerable<FoundRequest> FindRequests(RecognitionContext context) =>
        LibraryRequests.Find(context).Concat(RawRequestShapes.Find(context)).Where(request => !DatabaseMigrations.Contains(request.Site))
            .Select(request => request with { Provider = context.Endpoints.ProviderOf(request.Host), Evidence = EvidenceOf(request) });

    /// <summary>What a request shows, in view of whose it may be.</summary>
    private static RequestEvidence EvidenceOf(FoundRequest request)
    {
        if ((request.Host & RequestHost.Other) != 0)
        {
            return RequestEvidence.Elsewhere;
        }

        // Host and model both come from outside: it may be anybody's.
        var isAnybodys = request.Host == RequestHost.Configured && request.Model?.Values.All(value => value.Text is null) != false;
        return isAnybodys && request.Evidence != RequestEvidence.ModelAlone ? RequestEvidence.Assumed : request.Evidence;
    }

    private static HashSet<Location> ModelPlaces(IEnumerable<FoundRequest> requests) =>
        [.. requests.SelectMany(request => request.Model?.Values ?? []).Select(value => value.Place?.Place).OfType<Location>()];

    /// <summary>What is found in a compilation, and what judges it.</summary>
    private sealed class Found
    {
        public Found(Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
        {
            var code = new SourceCode(compilation, trees, cancellationToken);
            Context = new RecognitionContext(code, ClientLibraries.WireTypes, ClientLibraries.Hosts);
            Requests = RequestLinker.Link([.. FindRequests(Context)]);
            Uses = [.. ModelUse.OfRequests(Requests), .. new UnsentIds(Context).Find(ModelPlaces(Requests))];
            Settings = new SettingsByFile(options, Reporting);
            var conditions = new ModelConditions(code);
            Variants = new RequestVariants(Requests, conditions, request => Settings.For(request.Site.GetLocation()));
            Openness = new RequestOpenness(Context, Requests);
            Mentions = new RefusedMentions(Context, Openness, Requests);
            Interceptors = new Interceptors(code);
            Decisions = new DecisionSites(Context, Requests, Interceptors);
            var bodies = new BodyUses(code);
            Parameters = new ReadParameters(code, bodies, Interceptors);
            Planner = new ModelPlanner(Requests, Variants, conditions, Openness, Mentions, Decisions, Parameters, new ReadResponses(code, bodies));
        }

        public RecognitionContext Context { get; }

        public IReadOnlyList<FoundRequest> Requests { get; }

        public List<ModelUse> Uses { get; }

        public Reporting Reporting { get; } = new();

        public SettingsByFile Settings { get; }

        public RequestVariants Variants { get; }

        public RequestOpenness Openness { get; }

        public RefusedMentions Mentions { get; }

        public Interceptors Interceptors { get; }

        public DecisionSites Decisions { get; }

        public ReadParameters Parameters { get; }

        public ModelPlanner Planner { get; }
    }
}
