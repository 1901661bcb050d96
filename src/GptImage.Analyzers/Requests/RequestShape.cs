using System.Diagnostics.CodeAnalysis;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Decides whether an object with wire names is an image request, and which.</summary>
internal sealed class RequestShape(EndpointEvidence endpoints, BodyDestinations destinations)
{
    private const string TypeParameter = "type";
    private const string ImageTool = "image_generation";
    private const string Messages = "messages";
    private const string Url = "url";
    private const Endpoint ImagesApi = Endpoint.Generations | Endpoint.Edits | Endpoint.Variations;

    /// <summary>Keys that only one endpoint has.</summary>
    private static readonly (string Key, Endpoint Endpoint)[] TellingKeys =
    [
        (ParameterNames.Image, Endpoint.Edits),
        ("image[]", Endpoint.Edits),
        ("images", Endpoint.Edits),
        (ParameterNames.Mask, Endpoint.Edits),
    ];

    /// <summary>What an image request may hold. An object with a model and something else may be a row of a price list.</summary>
    private static readonly HashSet<string> Parameters =
    [
        TypeParameter, "image[]", "images",
        ParameterNames.Model, ParameterNames.Prompt, ParameterNames.Count, ParameterNames.Size, ParameterNames.Quality, ParameterNames.Background,
        ParameterNames.OutputFormat, ParameterNames.OutputCompression, ParameterNames.Moderation, ParameterNames.Stream, ParameterNames.PartialImages,
        ParameterNames.InputFidelity, ParameterNames.ResponseFormat, ParameterNames.Style, ParameterNames.User, ParameterNames.SafetyIdentifier,
        ParameterNames.Mask, ParameterNames.Markup, ParameterNames.Complexity, ParameterNames.FrameCount, ParameterNames.FrameDuration,
        ParameterNames.Svg, ParameterNames.Image,
    ];

    /// <param name="site">The object.</param>
    /// <param name="parts">Everything it sets, by wire name; names that are no parameters may be among them.</param>
    /// <param name="request">The request, if it is one.</param>
    /// <param name="isDescribed">Whether a type of the application's own says that this is a request, whatever else it holds.</param>
    public bool TryRead(SyntaxNode site, IReadOnlyList<RequestPart> parts, [NotNullWhen(true)] out FoundRequest? request, bool isDescribed = false)
    {
        request = null;
        var model = RequestPart.Join(parts.Where(part => part.Parameter == ParameterNames.Model));
        var isTool = parts.Any(part => part.Parameter == TypeParameter && part.Values.Any(value => value.Text == ImageTool));
        var isChat = !isTool && Has(parts, Messages);
        var hasId = model is not null && model.Values.Any(value => ModelId.TryFind(value.Text, out _));
        if (!isTool && !hasId && (!IsOpen(model) || !Has(parts, ParameterNames.Prompt)))
        {
            return false;
        }

        var destination = destinations.Of(site);
        var host = destination.Host == RequestHost.Unseen && !destination.IsGivenToLibrary ? endpoints.HostAround(site) : destination.Host;
        if (hasId ? !isTool && (IsRecord(parts, destination) || !HasShape(site, parts, destination, isDescribed || isChat)) : !IsOurs(host, destination, isTool))
        {
            return false;
        }

        request = new FoundRequest
        {
            Endpoint = isTool ? Endpoint.ResponsesTool : isChat ? Endpoint.None : EndpointOf(site, parts, destination),
            Site = site,
            Objects = [site],
            Model = model,
            Host = host,
            IsDeployment = (host & RequestHost.Azure) != 0,

            // Gateways draw in a chat too; what else a chat says means something else there.
            Parts = isChat ? [] : [.. parts.Where(part => part.Parameter is not (ParameterNames.Model or TypeParameter))],
        };
        return true;
    }

    /// <summary>Whether an object tells of an image that was made, and is not seen to be sent: what an application responds with, logs or stores.</summary>
    private static bool IsRecord(IReadOnlyList<RequestPart> parts, BodyDestination destination) =>
        (destination.Endpoint & ImagesApi) == Endpoint.None && !destination.IsGivenToLibrary && (destination.Host & RequestHost.Known) == RequestHost.Unseen
        && parts.Any(part => part.Parameter == Url || ModelTables.Names(part.Parameter));

    /// <summary>Whether an object that names a known model is a request, and no row of a table.</summary>
    private bool HasShape(SyntaxNode site, IReadOnlyList<RequestPart> parts, BodyDestination destination, bool isDescribed) =>
        isDescribed || Has(parts, ParameterNames.Prompt) || TellingKeys.Any(telling => Has(parts, telling.Key))
        || parts.All(part => Parameters.Contains(part.Parameter)) || (destination.Endpoint & ImagesApi) != Endpoint.None || endpoints.IsNamedNear(site);

    /// <summary>Whether a request whose model is not seen goes to one of our hosts. Others have bodies of the same shape, so that shape alone says nothing.</summary>
    private static bool IsOurs(RequestHost host, BodyDestination destination, bool isTool) =>
        (host & RequestHost.Known) != 0 || destination.IsGivenToLibrary || (isTool && (host & RequestHost.Other) == 0);

    private static bool IsOpen(RequestPart? model) => model is null || model.Values.Any(value => value.Text is null);

    private Endpoint EndpointOf(SyntaxNode site, IReadOnlyList<RequestPart> parts, BodyDestination destination)
    {
        foreach (var (key, endpoint) in TellingKeys)
        {
            if (Has(parts, key))
            {
                return endpoint;
            }
        }

        // The image tool of a Responses request says so itself; what does not is something else beside it.
        return (EndpointEvidence.IsOne(destination.Endpoint) ? destination.Endpoint : endpoints.Of(site)) is var named && named == Endpoint.ResponsesTool ? Endpoint.None : named;
    }

    private static bool Has(IReadOnlyList<RequestPart> parts, string parameter) => parts.Any(part => part.Parameter == parameter);
}
