using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Variants;

/// <summary>The variants of all requests that are in sight, and which of them share a place in source.</summary>
internal sealed class RequestVariants
{
    private readonly ModelConditions _conditions;
    private readonly Func<FoundRequest, MigrationSettings?> _settings;
    private readonly Dictionary<FoundRequest, IReadOnlyList<RequestVariant>> _byRequest = [];
    private readonly Dictionary<Location, List<RequestVariant>> _byPlace = [];
    private readonly HashSet<(Location, FoundRequest, string)> _placed = [];
    private readonly Dictionary<(FoundRequest, PossibleValue), IReadOnlyList<RequestVariant>> _byModel = [];

    /// <param name="requests">All requests; those that are only assumed have no say.</param>
    /// <param name="conditions">The conditions under which code runs.</param>
    /// <param name="settings">The settings for the file of a request; null where they cannot be used.</param>
    public RequestVariants(IEnumerable<FoundRequest> requests, ModelConditions conditions, Func<FoundRequest, MigrationSettings?> settings)
    {
        _conditions = conditions;
        _settings = settings;
        foreach (var request in requests)
        {
            if (request.Evidence is RequestEvidence.Whole or RequestEvidence.OpenParameters && !_byRequest.ContainsKey(request) && settings(request) is { } own)
            {
                _byRequest.Add(request, Index(RequestVariant.Of(request, conditions, own)));
            }
        }
    }

    /// <summary>Every variant of the request; none where it has no say.</summary>
    public IReadOnlyList<RequestVariant> Of(FoundRequest request) => _byRequest.TryGetValue(request, out var variants) ? variants : [];

    /// <summary>The variants of the request with one model, its own or another.</summary>
    public IReadOnlyList<RequestVariant> Of(FoundRequest request, PossibleValue model, MigrationSettings settings) =>
        _settings(request) == settings && _byModel.TryGetValue((request, model), out var own) ? own : RequestVariant.Of(request, model, _conditions, settings);

    /// <summary>Sorts requests by what they set: what is judged for one of a group holds for the others, wherever a model comes from that they do not show.</summary>
    public IReadOnlyList<IReadOnlyList<FoundRequest>> GroupAlike(IEnumerable<FoundRequest> requests) =>
    [
        .. from request in requests
           group request by (request.Endpoint, request.Evidence, _settings(request), string.Join("\n", Of(request).Select(variant => variant.Signature).DefaultIfEmpty(SignatureOfParts(request)))) into alike
           select (IReadOnlyList<FoundRequest>)[.. alike],
    ];

    /// <summary>What a request without variants sets: one that is only assumed.</summary>
    private static string SignatureOfParts(FoundRequest request) => string.Join("|", request.Parts.OrderBy(part => part.Parameter, StringComparer.Ordinal)
        .Select(part => $"{part.Parameter}={string.Join(",", part.Values.Select(value => value.Text ?? (value.IsAbsent ? "-" : "?")))}{part.IsConditional}{part.IsGuarded}{part.Branch?.SpanStart}"));

    /// <summary>
    /// The variants that share a place with one of <paramref name="variants"/> and would change with it. Not those that are the same request
    /// with the same model, or with one that is not seen.
    /// </summary>
    public IReadOnlyCollection<RequestVariant> Beside(IReadOnlyCollection<RequestVariant> variants)
    {
        var own = new HashSet<(FoundRequest, string?, Location?)>();
        foreach (var variant in variants)
        {
            own.Add(Identity(variant));
            own.Add((variant.Found, null, null));
        }

        return
        [
            .. variants.SelectMany(PlacesOf)
                .Distinct()
                .SelectMany(place => _byPlace.TryGetValue(place, out var sharing) ? sharing : [])
                .Distinct()
                .Where(variant => !own.Contains(Identity(variant))),
        ];
    }

    private static (FoundRequest Found, string? Model, Location? Place) Identity(RequestVariant variant) =>
        (variant.Found, variant.Model?.Text, variant.Model?.Place?.Report);

    private static IEnumerable<Location> PlacesOf(RequestVariant variant)
    {
        foreach (var source in variant.Sources.Values)
        {
            yield return source.Part.Location;
            if (source.Value.Place is { } place)
            {
                yield return place.Place;
            }
        }
    }

    private IReadOnlyList<RequestVariant> Index(IReadOnlyList<RequestVariant> variants)
    {
        foreach (var same in variants.Where(variant => variant.Model is not null).GroupBy(variant => (variant.Found, variant.Model!)))
        {
            _byModel[same.Key] = [.. same];
        }

        foreach (var variant in variants)
        {
            foreach (var place in PlacesOf(variant))
            {
                // One of those that are moved alike speaks for the others.
                if (!_placed.Add((place, variant.Found, variant.Signature)))
                {
                    continue;
                }

                if (!_byPlace.TryGetValue(place, out var sharing))
                {
                    _byPlace.Add(place, sharing = []);
                }

                sharing.Add(variant);
            }
        }

        return variants;
    }
}
