using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Variants;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Turns changes of requests into edits of source. Several variants share a place; an edit there is made only if every variant that passes
/// through the place wants it, and wants the same.
/// </summary>
internal static class EditAgreement
{
    /// <param name="variants">All variants concerned.</param>
    /// <param name="changes">What each of them wants.</param>
    /// <param name="beside">Variants that share places with them and have a say there, but want nothing done for them.</param>
    /// <param name="editsBeside">What each of those would want done.</param>
    /// <param name="edits">The edits, in the order in which they were first wanted.</param>
    /// <param name="obstacle">The parameter that cannot be edited as wanted; null on success.</param>
    /// <param name="near">The parameter next to which a new one is inserted; null: any that is always there.</param>
    public static bool TryResolve(
        IReadOnlyCollection<RequestVariant> variants,
        Func<RequestVariant, IReadOnlyList<RequestEdit>> changes,
        IReadOnlyCollection<RequestVariant> beside,
        Func<RequestVariant, IReadOnlyList<RequestEdit>> editsBeside,
        out IReadOnlyList<PlacedEdit> edits,
        out string? obstacle,
        string? near = null)
    {
        var wanted = new Dictionary<Location, Wanted>();
        var order = new List<Location>();
        edits = [];
        obstacle = null;
        foreach (var variant in variants)
        {
            foreach (var edit in changes(variant))
            {
                if (Realize(variant, edit, near) is not { } placed)
                {
                    obstacle = edit.Parameter;
                    return false;
                }

                if (!wanted.TryGetValue(placed.Place, out var agreed))
                {
                    wanted.Add(placed.Place, agreed = new Wanted(edit, placed.Edits));
                    order.Add(placed.Place);
                }

                if (!agreed.Edits.SequenceEqual(placed.Edits))
                {
                    obstacle = edit.Parameter;
                    return false;
                }

                agreed.Count++;
            }
        }

        foreach (var other in beside)
        {
            foreach (var edit in editsBeside(other))
            {
                if (Realize(other, edit, near) is { } placed && wanted.TryGetValue(placed.Place, out var agreed) && agreed.Edits.SequenceEqual(placed.Edits))
                {
                    agreed.Count++;
                }
            }
        }

        var passing = CountPassing(variants.Concat(beside));
        foreach (var place in order)
        {
            var agreed = wanted[place];
            if (agreed.Edit.Kind != RequestEditKind.Add && passing.TryGetValue(place, out var count) && agreed.Count < count)
            {
                obstacle = agreed.Edit.Parameter;
                return false;
            }
        }

        edits = [.. order.SelectMany(place => wanted[place].Edits).Distinct()];
        return true;
    }

    private static Dictionary<Location, int> CountPassing(IEnumerable<RequestVariant> variants)
    {
        var passing = new Dictionary<Location, int>();
        foreach (var variant in variants)
        {
            foreach (var source in variant.Sources.Values.Where(source => !source.Value.IsAbsent))
            {
                Count(source.Part.Location);
                if (source.Value.Place is { } place && !place.Place.Equals(source.Part.Location))
                {
                    Count(place.Place);
                }
            }
        }

        return passing;

        void Count(Location location)
        {
            passing.TryGetValue(location, out var count);
            passing[location] = count + 1;
        }
    }

    private static (Location Place, IReadOnlyList<PlacedEdit> Edits)? Realize(RequestVariant variant, RequestEdit edit, string? near)
    {
        if (edit is { Parameter: ParameterNames.Model, Value: { } id })
        {
            return variant.Model is { Text: { } text, Place: { } modelPlace } && modelPlace.Write(ModelId.LikeOriginal(text, id)) is { } model
                ? (modelPlace.Place, [modelPlace.Edit(model)])
                : null;
        }

        // A parameter that is there, if only to be set to nothing, is not added a second time.
        if (variant.Sources.TryGetValue(edit.Parameter, out var source))
        {
            return edit.Value is not { } value
                ? source.Part.Removal is { } removal ? (source.Part.Location, removal) : null
                : source.Value.Place is { } place && place.Write(value) is { } written
                    ? (place.Place, [place.Edit(written)])
                    : null;
        }

        return edit.Value is { } added && Insert(variant, edit.Parameter, added, near) is { } insertion ? (insertion.Location, [insertion]) : null;
    }

    private static PlacedEdit? Insert(RequestVariant variant, string parameter, string value, string? near)
    {
        var neighbours = variant.Sources.Values.Where(source => !source.Part.IsConditional);
        if (near is not null && variant.Sources.TryGetValue(near, out var cause))
        {
            neighbours = neighbours.Prepend(cause);
        }

        return neighbours.Select(neighbour => neighbour.Part.Insertion?.Invoke(parameter, value)).FirstOrDefault(insertion => insertion is not null);
    }

    private sealed class Wanted(RequestEdit edit, IReadOnlyList<PlacedEdit> edits)
    {
        public RequestEdit Edit { get; } = edit;

        public IReadOnlyList<PlacedEdit> Edits { get; } = edits;

        public int Count { get; set; }
    }
}
