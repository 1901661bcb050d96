using GptImage.Analyzers.Recognition;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Linking;

/// <summary>
/// Turns changes of requests into edits of source. Several variants share a place; an edit there is made only if every variant that passes
/// through the place wants it, and wants the same.
/// </summary>
internal static class EditAgreement
{
    /// <param name="variants">All variants concerned.</param>
    /// <param name="wishes">What each of them wants.</param>
    /// <param name="edits">The edits, in the order in which they were first wanted.</param>
    /// <param name="obstacle">The parameter that cannot be edited as wanted; null on success.</param>
    public static bool TryResolve(
        IReadOnlyList<RequestVariant> variants,
        Func<RequestVariant, IReadOnlyList<RequestEdit>> wishes,
        out IReadOnlyList<PlacedEdit> edits,
        out string? obstacle)
    {
        var passing = CountPassing(variants);
        var wanted = new Dictionary<Location, Wish>();
        var order = new List<Location>();
        edits = [];
        obstacle = null;
        foreach (var variant in variants)
        {
            foreach (var edit in wishes(variant))
            {
                if (edit.Kind == RequestEditKind.Remove && !variant.Sources.ContainsKey(edit.Parameter))
                {
                    continue;
                }

                if (Realize(variant, edit) is not { } placed)
                {
                    obstacle = edit.Parameter;
                    return false;
                }

                if (!wanted.TryGetValue(placed.Place, out var wish))
                {
                    wanted.Add(placed.Place, wish = new Wish(edit, placed.Edits));
                    order.Add(placed.Place);
                }

                if (!wish.Edits.SequenceEqual(placed.Edits))
                {
                    obstacle = edit.Parameter;
                    return false;
                }

                wish.Count++;
            }
        }

        foreach (var place in order)
        {
            var wish = wanted[place];
            if (wish.Edit.Kind != RequestEditKind.Add && passing.TryGetValue(place, out var count) && wish.Count < count)
            {
                obstacle = wish.Edit.Parameter;
                return false;
            }
        }

        edits = [.. order.SelectMany(place => wanted[place].Edits).Distinct()];
        return true;
    }

    private static Dictionary<Location, int> CountPassing(IReadOnlyList<RequestVariant> variants)
    {
        var passing = new Dictionary<Location, int>();
        foreach (var variant in variants)
        {
            foreach (var source in variant.Sources.Values)
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

    private static (Location Place, IReadOnlyList<PlacedEdit> Edits)? Realize(RequestVariant variant, RequestEdit edit)
    {
        switch (edit)
        {
            case { Parameter: ParameterNames.Model, Value: { } id }:
                return variant.Model is { Text: { } text, Place: { } modelPlace } && modelPlace.Write(ModelId.LikeOriginal(text, id)) is { } model
                    ? (modelPlace.Place, [PlacedEdit.Replace(modelPlace.Place, model)])
                    : null;
            case { Kind: RequestEditKind.Remove }:
                var part = variant.Sources[edit.Parameter].Part;
                return part.Removal is { } removal ? (part.Location, removal) : null;
            case { Kind: RequestEditKind.Replace, Value: { } value } when variant.Sources.TryGetValue(edit.Parameter, out var source):
                return source.Value.Place is { } place && place.Write(value) is { } written
                    ? (place.Place, [PlacedEdit.Replace(place.Place, written)])
                    : null;
            case { Value: { } value }:
                foreach (var neighbour in variant.Sources.Values)
                {
                    if (neighbour.Part.Insertion?.Invoke(edit.Parameter, value) is { } insertion)
                    {
                        return (insertion.Location, [insertion]);
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private sealed class Wish(RequestEdit edit, IReadOnlyList<PlacedEdit> edits)
    {
        public RequestEdit Edit { get; } = edit;

        public IReadOnlyList<PlacedEdit> Edits { get; } = edits;

        public int Count { get; set; }
    }
}
