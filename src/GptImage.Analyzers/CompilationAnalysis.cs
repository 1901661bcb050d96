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
internal sealed class CompilationAnalysis
{
    private readonly SourceCode _code;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly Dictionary<SyntaxTree, Settings?> _settings = [];
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> _diagnostics = [];
    private readonly HashSet<(string Id, Location Location)> _reported = [];
    private readonly HashSet<SettingError> _settingErrors = [];

    private CompilationAnalysis(Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        _code = new SourceCode(compilation, trees, cancellationToken);
        _options = options;
    }

    /// <summary>The findings by the tree that they lie in.</summary>
    public static IReadOnlyDictionary<SyntaxTree, List<Diagnostic>> Run(
        Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var analysis = new CompilationAnalysis(compilation, trees, options, cancellationToken);
        analysis.Run();
        return analysis._diagnostics;
    }

    private void Run()
    {
        var context = new RecognitionContext(_code);
        var found = RequestRecognizers.All(context).Where(request => !DatabaseMigrations.Contains(request.Site)).ToList();
        var mentions = new ModelMentions(context).Find(ModelPlaces(found)).ToList();
        foreach (var mention in mentions)
        {
            if (mention.Kind is MentionKind.Sent)
            {
                found.Add(ModelOnly(mention));
            }
            else
            {
                ReportMention(mention);
            }
        }

        var requests = RequestLinker.Link(found);
        foreach (var site in ModelSites.Of(requests))
        {
            ReportModel(site, requests);
        }

        foreach (var request in requests)
        {
            if (request is { IsAssumed: false, IsModelOnly: false })
            {
                ReportParameters(request);
            }
        }
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

    private void ReportMention(ModelMention mention)
    {
        var location = mention.Syntax.GetLocation();
        if (SettingsFor(location) is not { } settings)
        {
            return;
        }

        var id = mention.Value.Text!;
        switch (mention.Kind)
        {
            case MentionKind.Deployment:
                Report(LegacyDeployment.Descriptor, location, [], id, ModelId.WithoutPrefix(id), LegacyModelText.End(id), settings.Target);
                break;
            case MentionKind.Unresolved:
                Report(LegacyModelNeedsDecision.Descriptor, location, [], id, LegacyModelText.End(id), settings.Target,
                    "the client it is given to does not resolve, so the call cannot be checked; restore the project's packages first");
                break;
            default:
                Report(LegacyModelMentioned.Descriptor, location, ReplaceId(mention.Value, settings.Target), id, LegacyModelText.End(id));
                break;
        }
    }

    private static IEnumerable<Fix> ReplaceId(PossibleValue value, string target)
    {
        if (value.Place is { } place && place.Write(ModelId.LikeOriginal(value.Text!, target)) is { } text)
        {
            yield return new Fix(LegacyModelMentioned.Descriptor.Id, $"Replace with '{target}'", IsBatch: false, [PlacedEdit.Replace(place.Place, text)]);
        }
    }

    private void ReportModel(ModelSite site, IReadOnlyList<FoundRequest> requests)
    {
        var id = site.Value.Text!;
        var location = site.Location;
        if (SettingsFor(location) is not { } settings)
        {
            return;
        }

        if (site.IsDeployment)
        {
            var meant = settings.Deployments.TryGetValue(id, out var model) ? model : ModelId.WithoutPrefix(id);
            Report(LegacyDeployment.Descriptor, location, [], id, meant, LegacyModelText.End(meant), settings.Target);
            return;
        }

        var variants = Variants(site, requests, settings);
        var migration = ModelMigration.Of(variants, settings);
        if (!migration.IsLossless)
        {
            var fixes = migration.WaysOut.Select(way =>
                new Fix($"{LegacyModelNeedsDecision.Descriptor.Id}.{way.Remedy.Key}", way.Remedy.Title, IsBatch: false, way.Edits));
            Report(LegacyModelNeedsDecision.Descriptor, location, fixes, id, LegacyModelText.End(id), migration.Target,
                string.Join("; ", migration.Decisions.Select(decision => decision.Reason)));
            return;
        }

        Report(LegacyModel.Descriptor, location, [Migrate(LegacyModel.Descriptor.Id)], id, LegacyModelText.End(id), migration.Target);
        var refused = site.Requests.Where(request => !request.IsAssumed)
            .SelectMany(request => RequestVariant.Of(request, site.Value, settings))
            .SelectMany(variant => Compatibility.Check(variant.Request, settings.Target))
            .FirstOrDefault(violation => violation.RuleId == EditsNotSupported.Descriptor.Id);
        if (refused is not null)
        {
            Report(EditsNotSupported.Descriptor, location, [Migrate(EditsNotSupported.Descriptor.Id)], Message(refused, settings));
        }

        Fix Migrate(string key) => new(key, $"Use '{migration.Target}'", IsBatch: true, migration.Edits);
    }

    /// <summary>Every request that the id may be sent with.</summary>
    private static IReadOnlyList<RequestVariant> Variants(ModelSite site, IReadOnlyList<FoundRequest> requests, Settings settings)
    {
        var meets = site.IsOpen
            ? site.Requests.Concat(requests.Where(request => request is { IsModelOpen: true, IsModelOnly: false, IsDeployment: false }))
            : site.Requests;
        return [.. meets.Distinct().SelectMany(request => RequestVariant.Of(request, site.Value, settings))];
    }

    private void ReportParameters(FoundRequest request)
    {
        if (SettingsFor(request.Site.GetLocation()) is not { } settings)
        {
            return;
        }

        var variants = RequestVariant.Of(request, settings);
        var violations = variants.ToDictionary(variant => variant, variant => Violations(variant, settings));
        var seen = new HashSet<(string, Location)>();
        foreach (var variant in variants)
        {
            foreach (var violation in violations[variant])
            {
                if (ParameterRules.Find(violation.RuleId) is { } rule
                    && variant.Sources.TryGetValue(violation.Parameter, out var source)
                    && (rule.Mark == Mark.Value ? source.Value.Place?.Report ?? source.Part.Location : source.Part.Location) is var location
                    && seen.Add((violation.RuleId, location)))
                {
                    Report(rule.Descriptor, location, Fixes(violation, variants, violations), Message(violation, settings));
                }
            }
        }
    }

    /// <summary>What the violation says; where both providers' rules apply, also that it is not OpenAI's.</summary>
    private static string Message(Violation violation, Settings settings) =>
        settings.Provider == Provider.Any && violation.Source == Provider.Apiyi ? $"{violation.Message} (documented by apiyi, not by OpenAI)" : violation.Message;

    /// <summary>What is refused, of parameters that the target refuses too: the rest is put right by the model alone.</summary>
    private static IReadOnlyList<Violation> Violations(RequestVariant variant, Settings settings)
    {
        var violations = Compatibility.Check(variant.Request, settings.Target);
        if (violations.Count == 0 || !ModelId.IsLegacy(variant.Request.Model))
        {
            return violations;
        }

        var after = Compatibility.Check(variant.Request with { Model = settings.Target }, settings.Target);
        return [.. violations.Where(violation => after.Any(other => other.Parameter == violation.Parameter))];
    }

    private static IEnumerable<Fix> Fixes(
        Violation violation, IReadOnlyList<RequestVariant> variants, Dictionary<RequestVariant, IReadOnlyList<Violation>> violations)
    {
        var isFirst = true;
        foreach (var remedy in violation.Remedies)
        {
            if (EditAgreement.TryResolve(variants, Wishes, out var edits, out _) && edits.Count > 0)
            {
                var isBatch = isFirst && remedy.IsLossless;
                yield return new Fix(isFirst ? violation.RuleId : $"{violation.RuleId}.{remedy.Key}", remedy.Title, isBatch, edits);
            }

            isFirst = false;

            IReadOnlyList<RequestEdit> Wishes(RequestVariant variant) =>
                violations[variant].FirstOrDefault(other => other.RuleId == violation.RuleId && other.Parameter == violation.Parameter)
                    ?.Remedies.FirstOrDefault(other => other.Key == remedy.Key)?.Edits ?? [];
        }
    }

    private Settings? SettingsFor(Location location)
    {
        var tree = location.SourceTree!;
        if (!_settings.TryGetValue(tree, out var settings))
        {
            if (!SettingsReader.TryRead(_options.GetOptions(tree), out settings, out var errors))
            {
                foreach (var error in errors.Where(_settingErrors.Add))
                {
                    Add(tree, Diagnostic.Create(InvalidConfiguration.Descriptor, Location.None, error.Key, error.Value, error.Accepted));
                }
            }

            _settings.Add(tree, settings);
        }

        return settings;
    }

    private void Report(DiagnosticDescriptor descriptor, Location location, IEnumerable<Fix> fixes, params object[] arguments)
    {
        if (_reported.Add((descriptor.Id, location)))
        {
            Add(location.SourceTree!, Finding.Create(descriptor, location, fixes, arguments));
        }
    }

    private void Add(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!_diagnostics.TryGetValue(tree, out var diagnostics))
        {
            _diagnostics.Add(tree, diagnostics = []);
        }

        diagnostics.Add(diagnostic);
    }
}
