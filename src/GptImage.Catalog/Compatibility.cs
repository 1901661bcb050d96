namespace GptImage.Catalog;

/// <summary>What the API refuses in a request.</summary>
public static class Compatibility
{
    // OpenAI first: of a violation that both document, its edition is reported.
    private static readonly Provider[] Providers = [Provider.OpenAI, Provider.Apiyi, Provider.Azure];

    /// <summary>
    /// Every violation of <paramref name="request"/>: against its model, or, where that cannot be seen, what all current models of a provider refuse.
    /// A model id that the catalogue does not know gives none. Where a value cannot be seen, only its presence is judged.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="target">The current model that remedies lean to, such as the one a size is fitted to.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is not a current model.</exception>
    public static IReadOnlyList<Violation> Check(ImageRequest request, string target = ModelCatalog.DefaultTarget)
    {
        var targetModel = ModelCatalog.FindTarget(target, nameof(target));
        ImageModel? model = null;
        if (request.Model is { } id && !ModelCatalog.TryFind(id, out model))
        {
            return [];
        }

        List<Violation>? found = null;
        foreach (var provider in Providers)
        {
            if (request.Provider == provider || (request.Provider == Provider.Any && provider != Provider.Azure))
            {
                found = Findings.Unite(found, model is null ? RefusedByEveryModel(request, provider, targetModel) : Refused(request, provider, model));
            }
        }

        if (found is null)
        {
            return [];
        }

        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Remedies = RemediesOf(found[i], request, model, target, targetModel) };
        }

        return found;
    }

    private static List<Violation>? Refused(ImageRequest request, Provider provider, ImageModel model) =>
        model.RulesOf(provider) is { } rules ? Findings.Of(request, model.Endpoints, rules, request.Model!, Subject(request.Model!, provider, model)) : null;

    private static List<Violation>? RefusedByEveryModel(ImageRequest request, Provider provider, ImageModel target)
    {
        var representative = Representative(provider, target);
        var subject = Subject("Every current model", provider);
        var common = Findings.Of(request, representative.Endpoints, representative.RulesOf(provider)!, representative.Id, subject);
        foreach (var model in CurrentModels(provider))
        {
            if (common is null)
            {
                return null;
            }

            if (!ReferenceEquals(model, representative))
            {
                common = Findings.Intersect(common, Findings.Of(request, model.Endpoints, model.RulesOf(provider)!, model.Id, subject));
            }
        }

        return common;
    }

    private static IReadOnlyList<Remedy> RemediesOf(Violation violation, ImageRequest request, ImageModel? model, string target, ImageModel targetModel)
    {
        var rules = (model ?? Representative(violation.Source, targetModel)).RulesOf(violation.Source)!;
        var remedies = Remedies.Of(violation, request, rules);
        var otherModel = violation.RuleId switch
        {
            RuleIds.EditsNotSupported when !ReferenceEquals(model, targetModel) => Migration.UseTarget(request, target),
            RuleIds.TransparencyNotSupported => Migration.UseAnotherModel(request, violation.Parameter, model, target),
            _ => null,
        };
        return otherModel is null ? remedies : [otherModel, .. remedies];
    }

    // Who refuses. What a gateway says of another's model is not that model's nature.
    private static string Subject(string name, Provider provider, ImageModel? model = null) =>
        provider == Provider.Azure ? name + " at Azure"
        : provider == Provider.Apiyi && model?.Vendor != Provider.Apiyi ? name + " at apiyi"
        : name;

    // The target where the provider has it: messages list what it accepts, and values are fitted to it.
    private static ImageModel Representative(Provider provider, ImageModel target) =>
        target.RulesOf(provider) is null ? CurrentModels(provider)[0] : target;

    private static ImageModel[] CurrentModels(Provider provider) => ModelCatalog.Index.CurrentOf(provider);
}
