using GptImage.Analyzers.Recognition;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Linking;

/// <summary>
/// Joins what recognition could not: a call whose options are made elsewhere meets every such object of its endpoint that has no call of its own.
/// Models handed on are joined by <see cref="ModelSite"/>s, once per id and not per pair.
/// </summary>
internal static class RequestLinker
{
    /// <summary>More objects than this for one call say nothing about the one that it gets.</summary>
    private const int MaximumJoins = 32;

    public static IReadOnlyList<FoundRequest> Link(IReadOnlyList<FoundRequest> found)
    {
        var linked = new List<FoundRequest>(found);
        var withoutCall = found.Where(request => request is { Model: null, IsModelOnly: false, AreParametersOpen: false, Site: not InvocationExpressionSyntax }).ToList();
        foreach (var request in found)
        {
            if (request is { AreParametersOpen: true, Model: not null })
            {
                linked.AddRange(withoutCall
                    .Where(parameters => parameters.Endpoint == request.Endpoint)
                    .Take(MaximumJoins)
                    .Select(parameters => request with { Parts = [.. request.Parts, .. parameters.Parts], IsAssumed = true }));
            }
        }

        return linked;
    }
}
