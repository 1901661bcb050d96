using GptImage.Analyzers.Requests;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Variants;

/// <summary>
/// Joins what recognition could not: a call whose options are made elsewhere meets every such object of its endpoint that has no call of its own.
/// Models handed on are joined by <see cref="ModelSite"/>s, once per id and not per pair.
/// </summary>
internal static class RequestLinker
{
    /// <summary>More objects than this for one call are taken together, as one with any of their values.</summary>
    private const int MaximumJoins = 32;

    public static IReadOnlyList<FoundRequest> Link(IReadOnlyList<FoundRequest> found)
    {
        var linked = new List<FoundRequest>(found);
        var withoutCall = found
            .Where(request => request is { Model: null, Evidence: RequestEvidence.Whole, Site: not InvocationExpressionSyntax })
            .ToLookup(request => request.Endpoint, request => request.Parts);
        foreach (var request in found)
        {
            if (request is { Evidence: RequestEvidence.OpenParameters, Model: not null })
            {
                var objects = withoutCall[request.Endpoint].ToList();
                linked.AddRange((objects.Count > MaximumJoins ? [AnyOf(objects)] : objects)
                    .Select(parts => request with { Parts = [.. request.Parts, .. parts], Evidence = RequestEvidence.Assumed }));
            }
        }

        return linked;
    }

    /// <summary>One object with every value of every parameter. None of them can change: which object it stands in is not told.</summary>
    private static IReadOnlyList<RequestPart> AnyOf(IEnumerable<IReadOnlyList<RequestPart>> objects) =>
    [
        .. from parts in objects
           from part in parts
           group part by part.Parameter into same
           let values = same.SelectMany(part => part.Values).GroupBy(value => (value.Text, value.IsAbsent)).Select(equal => equal.First() with { Place = null })
           select same.First() with { Values = [.. values], Removal = null, Insertion = null, IsConditional = true, Branch = null },
    ];
}
