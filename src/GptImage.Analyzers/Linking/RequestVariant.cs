using GptImage.Analyzers.Configuration;
using GptImage.Analyzers.Recognition;
using GptImage.Catalog;

namespace GptImage.Analyzers.Linking;

/// <summary>Where a parameter of a variant comes from.</summary>
internal readonly record struct VariantSource(RequestPart Part, PossibleValue Value);

/// <summary>One of the requests that a found request may turn out to be: each parameter with one of its possible values.</summary>
/// <param name="Request">What goes over the wire.</param>
/// <param name="Model">The value of the model; null where the request names none in sight.</param>
/// <param name="Sources">Where each of its parameters stands, by wire name.</param>
internal sealed record RequestVariant(ImageRequest Request, PossibleValue? Model, IReadOnlyDictionary<string, VariantSource> Sources)
{
    /// <summary>Beyond this many combinations, parameters with several values count as not known.</summary>
    private const int MaximumVariants = 24;

    /// <summary>All variants of <paramref name="found"/> with each of its models.</summary>
    public static IReadOnlyList<RequestVariant> Of(FoundRequest found, Settings settings)
    {
        IEnumerable<PossibleValue?> models = found.Model?.Values ?? (IEnumerable<PossibleValue?>)new PossibleValue?[] { null };
        return [.. models.SelectMany(value => Of(found, value, settings))];
    }

    /// <summary>The variants of <paramref name="found"/> with one model.</summary>
    public static IReadOnlyList<RequestVariant> Of(FoundRequest found, PossibleValue? model, Settings settings)
    {
        var id = ModelOf(found, model, settings);
        var parameters = Alternatives(found.Parts);
        var variants = new List<RequestVariant>();
        foreach (var combination in Combinations(parameters))
        {
            var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
            var sources = new Dictionary<string, VariantSource>(StringComparer.Ordinal);
            foreach (var (name, source) in combination)
            {
                if (source is { } set)
                {
                    values[name] = set.Value.ToParameterValue();
                    sources[name] = set;
                }
            }

            variants.Add(new RequestVariant(new ImageRequest(found.Endpoint, id, values) { Provider = settings.Provider }, model, sources));
        }

        return variants;
    }

    /// <summary>The id that the catalogue judges by: a deployment's name says nothing unless the settings do.</summary>
    private static string? ModelOf(FoundRequest found, PossibleValue? model, Settings settings)
    {
        if (model?.Text is not { } text)
        {
            return null;
        }

        return settings.Deployments.TryGetValue(text, out var meant) ? meant : found.IsDeployment ? null : ModelId.WithoutPrefix(text);
    }

    private static List<KeyValuePair<string, List<VariantSource?>>> Alternatives(IReadOnlyList<RequestPart> parts)
    {
        var parameters = new Dictionary<string, List<VariantSource?>>(StringComparer.Ordinal);
        foreach (var group in parts.GroupBy(part => Normalize(part.Parameter)))
        {
            var values = new List<VariantSource?>();
            foreach (var part in group)
            {
                foreach (var value in part.Values)
                {
                    values.Add(value.IsAbsent ? null : new VariantSource(part, value));
                }
            }

            if (group.All(part => part.IsConditional) && !values.Contains(null))
            {
                values.Add(null);
            }

            parameters.Add(group.Key, values);
        }

        while (parameters.Values.Aggregate(1L, (product, values) => product * values.Count) > MaximumVariants)
        {
            var most = parameters.OrderByDescending(parameter => parameter.Value.Count).First();
            var known = most.Value.First(source => source is not null)!.Value;
            parameters[most.Key] = [known with { Value = PossibleValue.Unknown }];
        }

        return [.. parameters];
    }

    private static string Normalize(string parameter) => parameter == "image[]" ? ParameterNames.Image : parameter;

    private static IEnumerable<ImmutableList<(string Name, VariantSource? Source)>> Combinations(List<KeyValuePair<string, List<VariantSource?>>> parameters)
    {
        IEnumerable<ImmutableList<(string, VariantSource?)>> combinations = [ImmutableList<(string, VariantSource?)>.Empty];
        foreach (var parameter in parameters)
        {
            combinations = combinations.SelectMany(combination => parameter.Value.Select(value => combination.Add((parameter.Key, value))));
        }

        return combinations;
    }
}
