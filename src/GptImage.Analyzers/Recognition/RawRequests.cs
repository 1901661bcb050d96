using System.Diagnostics.CodeAnalysis;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>Decides whether an object with wire names is an image request, and which.</summary>
internal sealed class RawRequests(EndpointEvidence endpoints)
{
    private const string TypeParameter = "type";
    private const string ImageTool = "image_generation";

    /// <summary>Keys that only one endpoint has.</summary>
    private static readonly (string Key, Endpoint Endpoint)[] TellingKeys =
    [
        ("image", Endpoint.Edits),
        ("image[]", Endpoint.Edits),
        ("images", Endpoint.Edits),
        ("mask", Endpoint.Edits),
    ];

    /// <param name="site">The object.</param>
    /// <param name="parts">Everything it sets, by wire name; names that are no parameters may be among them.</param>
    /// <param name="request">The request, if it is one.</param>
    public bool TryRead(SyntaxNode site, IReadOnlyList<RequestPart> parts, [NotNullWhen(true)] out FoundRequest? request)
    {
        request = null;
        var model = Merge(parts.Where(part => part.Parameter == ParameterNames.Model));
        var isTool = parts.Any(part => part.Parameter == TypeParameter && part.Values.Any(value => value.Text == ImageTool));
        if (!isTool && !IsImageRequest(site, model, parts))
        {
            return false;
        }

        request = new FoundRequest
        {
            Endpoint = isTool ? Endpoint.ResponsesTool : EndpointOf(site, parts),
            Site = site,
            Model = model,
            IsDeployment = endpoints.IsAzure(site),
            Parts = [.. parts.Where(part => part.Parameter is not (ParameterNames.Model or TypeParameter))],
        };
        return true;
    }

    private bool IsImageRequest(SyntaxNode site, RequestPart? model, IReadOnlyList<RequestPart> parts)
    {
        if (model is not null && model.Values.Any(value => ModelId.TryFind(value.Text, out _)))
        {
            return true;
        }

        var isModelOpen = model is null || model.Values.Any(value => value.Text is null);
        return isModelOpen && parts.Any(part => part.Parameter == ParameterNames.Prompt) && endpoints.IsNamedNear(site);
    }

    private Endpoint EndpointOf(SyntaxNode site, IReadOnlyList<RequestPart> parts)
    {
        foreach (var (key, endpoint) in TellingKeys)
        {
            if (parts.Any(part => part.Parameter == key))
            {
                return endpoint;
            }
        }

        // The image tool of a Responses request says so itself; what does not is something else beside it.
        return endpoints.Of(site) is var named && named == Endpoint.ResponsesTool ? Endpoint.None : named;
    }

    private static RequestPart? Merge(IEnumerable<RequestPart> models)
    {
        RequestPart? merged = null;
        foreach (var model in models)
        {
            merged = merged is null ? model : merged with { Values = [.. merged.Values, .. model.Values] };
        }

        return merged;
    }
}
