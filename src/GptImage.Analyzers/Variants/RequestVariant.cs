using System.Text;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Variants;

/// <summary>One of the requests that a found request may turn out to be: each parameter with one of its possible values.</summary>
/// <param name="found">The request that it is one of.</param>
/// <param name="request">What goes over the wire.</param>
/// <param name="model">The value of the model.</param>
/// <param name="sources">Where each parameter stands.</param>
internal sealed class RequestVariant(
    FoundRequest found, ImageRequest request, PossibleValue? model, IReadOnlyDictionary<string, VariantSource> sources)
{
    /// <summary>Beyond this many combinations, the parameters with the most values are not combined with every value of the others: each value is then in one combination.</summary>
    private const int MaximumVariants = 24;

    /// <summary>The request that it is one of.</summary>
    public FoundRequest Found { get; } = found;

    /// <summary>What goes over the wire.</summary>
    public ImageRequest Request { get; } = request;

    /// <summary>The value of the model; null where the request names none in sight.</summary>
    public PossibleValue? Model { get; } = model;

    /// <summary>Where each of its parameters stands, by wire name; also those that are set to nothing, which <see cref="Request"/> does not have.</summary>
    public IReadOnlyDictionary<string, VariantSource> Sources { get; } = sources;

    /// <summary>Whether it is sent only if a condition holds that asks about the model and cannot be read.</summary>
    public bool IsGuarded => Sources.Values.Any(source => source.Part.IsGuarded);

    /// <summary>All that tells what becomes of it, apart from where it stands: variants of which this is equal are moved alike.</summary>
    public string Signature { get; } = SignatureOf(request, model, sources);

    private static string SignatureOf(ImageRequest request, PossibleValue? model, IReadOnlyDictionary<string, VariantSource> sources)
    {
        var signature = new StringBuilder().Append(request.Endpoint).Append('|').Append(model?.Text).Append('|').Append(request.Model);
        foreach (var source in sources.OrderBy(source => source.Key, StringComparer.Ordinal))
        {
            signature.Append('|').Append(source.Key).Append('=').Append(source.Value.Value.Text ?? (source.Value.Value.IsAbsent ? "-" : "?"));
            if (source.Value.Part.IsGuarded)
            {
                signature.Append("(guarded)");
            }
        }

        return signature.ToString();
    }

    /// <summary>All variants of <paramref name="found"/> with each of its models.</summary>
    public static IReadOnlyList<RequestVariant> Of(FoundRequest found, ModelConditions conditions, MigrationSettings settings)
    {
        var models = found.Model?.Values ?? (IEnumerable<PossibleValue?>)[null];
        return [.. models.SelectMany(value => Of(found, value, conditions, settings))];
    }

    /// <summary>The variants of <paramref name="found"/> with one model.</summary>
    public static IReadOnlyList<RequestVariant> Of(FoundRequest found, PossibleValue? model, ModelConditions conditions, MigrationSettings settings)
    {
        var id = ModelOf(found, model, settings);
        var parameters = Alternatives(found.Parts.Select(part => conditions.Apply(part, model?.Place?.Report)));
        var provider = ProviderOf(found, id, settings);
        var variants = new List<RequestVariant>();
        foreach (var combination in Combinations(parameters))
        {
            var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
            var sources = new Dictionary<string, VariantSource>(StringComparer.Ordinal);
            foreach (var (name, source) in combination)
            {
                if (source is { } set)
                {
                    sources[name] = set;
                    if (!set.Value.IsAbsent)
                    {
                        values[name] = IsUnsetPrompt(name, set.Value) ? ParameterValue.Unknown : set.Value.ToParameterValue();
                    }
                }
            }

            variants.Add(new RequestVariant(found, new ImageRequest(found.Endpoint, id, values) { Provider = provider }, model, sources));
        }

        return variants;
    }

    /// <summary>An empty prompt is refused by every model alike: one that is empty in sight, as the default of a property, is set where it cannot be seen.</summary>
    private static bool IsUnsetPrompt(string parameter, PossibleValue value) => parameter == ParameterNames.Prompt && value.Text is "";

    /// <summary>The id that the catalogue judges by: a deployment's name says nothing unless the settings do.</summary>
    private static string? ModelOf(FoundRequest found, PossibleValue? model, MigrationSettings settings)
    {
        if (model?.Text is not { } text)
        {
            return null;
        }

        return settings.Deployments.TryGetValue(text, out var meant) ? meant : found.IsDeployment ? null : ModelId.WithoutPrefix(text);
    }

    /// <summary>
    /// Whose rules apply: what the settings say, else what the request's own host shows. A gateway's model says that it is one; a model that is not seen may be
    /// one where it may go to a gateway.
    /// </summary>
    private static Provider ProviderOf(FoundRequest found, string? id, MigrationSettings settings)
    {
        if (settings.Provider != Provider.Any)
        {
            return settings.Provider;
        }

        if (id is null)
        {
            return found.Provider == Provider.Any ? Provider.Apiyi : found.Provider;
        }

        return !ModelId.TryFind(id, out var model) || model.RulesOf(found.Provider) is not null ? found.Provider
            : found.Provider == Provider.Azure ? Provider.OpenAI
            : Provider.Any;
    }

    /// <summary>The branches that set several parameters, with how many those are.</summary>
    private static List<(SyntaxNode Branch, int Parameters)> Branches(List<KeyValuePair<string, List<VariantSource?>>> parameters) =>
    [
        .. from parameter in parameters
           from branch in parameter.Value.Select(source => source?.Part.Branch).OfType<SyntaxNode>().Distinct()
           group parameter by branch into together
           where together.Count() > 1
           select (together.Key, together.Count()),
    ];

    /// <summary>Whether all that stands in the branch is sent, or nothing of it.</summary>
    private static bool IsWhole((SyntaxNode Branch, int Parameters) branch, IReadOnlyList<(string Name, VariantSource? Source)> combination)
    {
        var set = combination.Count(parameter => parameter.Source is { } source && source.Part.Branch == branch.Branch);
        return set == 0 || set == branch.Parameters;
    }

    /// <summary>The values that each parameter may have. Of prompts, which are free text, the longest stands for all.</summary>
    private static List<KeyValuePair<string, List<VariantSource?>>> Alternatives(IEnumerable<RequestPart> parts)
    {
        var parameters = new Dictionary<string, List<VariantSource?>>(StringComparer.Ordinal);
        foreach (var group in parts.GroupBy(part => Normalize(part.Parameter)))
        {
            var values = new List<VariantSource?>();
            foreach (var part in group)
            {
                values.AddRange(part.Values.Select(value => (VariantSource?)new VariantSource(part, value)));
            }

            if (group.Key == ParameterNames.Prompt)
            {
                values = [.. values.GroupBy(source => source!.Value.Value.Text is null).Select(same => same.OrderByDescending(source => source!.Value.Value.Text?.Length).First())];
            }

            if (group.All(part => part.IsConditional))
            {
                values.Add(null);
            }

            parameters.Add(group.Key, values);
        }

        return [.. parameters];
    }

    private static string Normalize(string parameter) => parameter == "image[]" ? ParameterNames.Image : parameter;

    /// <summary>
    /// The combinations that are judged: all, or where that would be too many all of the parameters with few values, and of each other one every value once.
    /// </summary>
    private static IEnumerable<IReadOnlyList<(string Name, VariantSource? Source)>> Combinations(List<KeyValuePair<string, List<VariantSource?>>> parameters)
    {
        List<KeyValuePair<string, List<VariantSource?>>> combined = [.. parameters.OrderBy(parameter => parameter.Value.Count)];
        var others = new List<KeyValuePair<string, List<VariantSource?>>>();
        while (combined.Aggregate(1L, (product, parameter) => product * parameter.Value.Count) > MaximumVariants)
        {
            var most = combined[combined.Count - 1];
            combined.RemoveAt(combined.Count - 1);

            // What stands in one branch is together there only where all combinations are tried.
            others.Add(new(most.Key, [.. most.Value.Select(source => source is { Part.Branch: not null } set ? set with { Part = set.Part with { Branch = null } } : source)]));
        }

        var branches = Branches(combined);
        var names = new HashSet<string>(combined.Select(parameter => parameter.Key), StringComparer.Ordinal);
        List<ImmutableList<(string Name, VariantSource? Source)>> all = [ImmutableList<(string, VariantSource?)>.Empty];
        foreach (var parameter in parameters.Where(parameter => names.Contains(parameter.Key)))
        {
            all = [.. all.SelectMany(combination => parameter.Value.Select(value => combination.Add((parameter.Key, value))))];
        }

        all.RemoveAll(combination => !branches.All(branch => IsWhole(branch, combination)));
        var count = others.Select(other => other.Value.Count).Append(all.Count).Max();
        for (var i = 0; i < count && all.Count > 0; i++)
        {
            yield return [.. all[i % all.Count], .. others.Select(other => (other.Key, other.Value[i % other.Value.Count]))];
        }
    }
}

/// <summary>Where a parameter of a variant comes from.</summary>
internal readonly record struct VariantSource(RequestPart Part, PossibleValue Value);
