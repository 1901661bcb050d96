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
    private RequestVariants _variants = new([], _ => null);

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
        _variants = new RequestVariants(requests, request => SettingsFor(request.Site.GetLocation()));
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
        if (SettingsFor(site.Location) is not { } settings)
        {
            return;
        }

        var id = site.Value.Text!;
        if (settings.Deployments.TryGetValue(id, out var meant) || site.IsDeployment)
        {
            ReportDeployment(site.Location, id, ModelId.WithoutPrefix(meant ?? id), settings);
        }
        else if (ModelId.IsLegacy(id))
        {
            ReportLegacyModel(site, Variants(site, requests, settings), settings);
        }
        else if (RefusedEdits(site, settings) is not null)
        {
            var variants = Variants(site, requests, settings);
            ReportEdits(site, ModelMigration.Of(variants, _variants.Beside(variants), settings), settings);
        }
    }

    private void ReportDeployment(Location location, string name, string model, Settings settings)
    {
        if (ModelId.IsLegacy(model))
        {
            Report(LegacyDeployment.Descriptor, location, [], name, model, LegacyModelText.End(model), settings.Target);
        }
    }

    private void ReportLegacyModel(ModelSite site, IReadOnlyList<RequestVariant> variants, Settings settings)
    {
        var id = site.Value.Text!;
        var migration = ModelMigration.Of(variants, _variants.Beside(variants), settings);
        if (migration.IsLossless)
        {
            Report(LegacyModel.Descriptor, site.Location, [Migrate(LegacyModel.Descriptor.Id, migration)], id, LegacyModelText.End(id), migration.Target);
            ReportEdits(site, migration, settings);
            return;
        }

        var fixes = migration.WaysOut.Select(way =>
            new Fix($"{LegacyModelNeedsDecision.Descriptor.Id}.{way.Remedy.Key}", way.Remedy.Title, IsBatch: false, way.Edits));
        Report(LegacyModelNeedsDecision.Descriptor, site.Location, fixes, id, LegacyModelText.End(id), migration.Target,
            string.Join("; ", migration.Decisions.Select(decision => decision.Reason)));
    }

    private void ReportEdits(ModelSite site, ModelMigration migration, Settings settings)
    {
        if (RefusedEdits(site, settings) is { } refused)
        {
            Report(EditsNotSupported.Descriptor, site.Location, migration.IsLossless ? [Migrate(EditsNotSupported.Descriptor.Id, migration)] : [],
                Message(refused, settings));
        }
    }

    private static Fix Migrate(string key, ModelMigration migration) => new(key, $"Use '{migration.Target}'", IsBatch: true, migration.Edits);

    /// <summary>That the model has no edits endpoint, or takes no mask there, if one of its requests needs that.</summary>
    private static Violation? RefusedEdits(ModelSite site, Settings settings) =>
        site.Requests.Where(request => !request.IsAssumed)
            .SelectMany(request => RequestVariant.Of(request, site.Value, settings))
            .Where(variant => !variant.IsGuarded)
            .SelectMany(variant => Compatibility.Check(variant.Request, settings.Target))
            .FirstOrDefault(violation => violation.RuleId == EditsNotSupported.Descriptor.Id);

    /// <summary>Every request that the id may be sent with.</summary>
    private static IReadOnlyList<RequestVariant> Variants(ModelSite site, IReadOnlyList<FoundRequest> requests, Settings settings)
    {
        var meets = site.IsOpen
            ? site.Requests.Concat(requests.Where(request => request is { IsModelOpen: true, IsModelOnly: false, IsDeployment: false }))
            : site.Requests;
        return [.. meets.Distinct().SelectMany(request => RequestVariant.Of(request, site.Value, settings)).Where(variant => !IsKeptOut(variant, settings))];
    }

    /// <summary>Whether a condition must keep the variant from being sent: it works today, and the model would refuse what is under the condition.</summary>
    private static bool IsKeptOut(RequestVariant variant, Settings settings) =>
        variant.IsGuarded && Compatibility.Check(variant.Request, settings.Target).Any(violation =>
            violation.IsRefusal && variant.Sources.TryGetValue(violation.Parameter, out var source) && source.Part.IsGuarded);

    private void ReportParameters(FoundRequest request)
    {
        if (SettingsFor(request.Site.GetLocation()) is not { } settings)
        {
            return;
        }

        var variants = _variants.Of(request).Where(variant => !variant.IsGuarded).ToList();
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
                    Report(rule.Descriptor, location, Fixes(violation, violations, settings), Message(violation, settings));
                }
            }
        }
    }

    /// <summary>What the violation says; where both providers' rules apply, also that it is not OpenAI's.</summary>
    private static string Message(Violation violation, Settings settings) =>
        settings.Provider == Provider.Any && violation.Source == Provider.Apiyi ? $"{violation.Message} (documented by apiyi, not by OpenAI)" : violation.Message;

    /// <summary>
    /// What is refused, of parameters that the target refuses too: the rest is put right by the model alone. What would help at the target helps
    /// in both orders of fixing, so those are the remedies.
    /// </summary>
    private static IReadOnlyList<Violation> Violations(RequestVariant variant, Settings settings)
    {
        var violations = Compatibility.Check(variant.Request, settings.Target);
        if (violations.Count == 0 || !ModelId.IsLegacy(variant.Request.Model))
        {
            return violations;
        }

        var after = Compatibility.Check(variant.Request with { Model = settings.Target }, settings.Target);
        return
        [
            .. from violation in violations
               let others = after.Where(other => other.Parameter == violation.Parameter).ToList()
               where others.Count > 0
               let same = others.Find(other => other.RuleId == violation.RuleId)
               select same is null ? violation : violation with { Remedies = same.Remedies },
        ];
    }

    private IEnumerable<Fix> Fixes(Violation violation, Dictionary<RequestVariant, IReadOnlyList<Violation>> violations, Settings settings)
    {
        var variants = violations.Keys.Where(variant => Same(variant) is not null).ToList();
        IReadOnlyCollection<RequestVariant> bystanders = [.. violations.Keys.Except(variants), .. _variants.Beside([.. violations.Keys])];
        var isFirst = true;
        foreach (var remedy in violation.Remedies)
        {
            if (EditAgreement.TryResolve(variants, WishesOfRemedy, bystanders, Wishes, out var edits, out _, near: violation.Parameter) && edits.Count > 0)
            {
                var isBatch = isFirst && remedy.IsLossless;
                yield return new Fix(isFirst ? violation.RuleId : $"{violation.RuleId}.{remedy.Key}", remedy.Title, isBatch, edits);
            }

            isFirst = false;

            IReadOnlyList<RequestEdit> WishesOfRemedy(RequestVariant variant) => Same(variant)!.Remedies.FirstOrDefault(other => other.Key == remedy.Key)?.Edits ?? [];
        }

        Violation? Same(RequestVariant variant) =>
            violations[variant].FirstOrDefault(other => other.RuleId == violation.RuleId && other.Parameter == violation.Parameter);

        IReadOnlyList<RequestEdit> Wishes(RequestVariant variant) => ModelMigration.Wishes(variant, settings.Target);
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
