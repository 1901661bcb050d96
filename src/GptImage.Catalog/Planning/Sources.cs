namespace GptImage.Catalog;

/// <summary>The models that a request may come from.</summary>
internal static class Sources
{
    /// <summary>Its model; where that cannot be seen, or is a name that the catalogue does not know, each legacy GPT Image model.</summary>
    public static ImageModel[] Of(ImageRequest request) =>
        request.Model is { } id && ModelCatalog.TryFind(id, out var model) ? [model] : ModelCatalog.Index.LegacyGptImageModels;

    /// <summary>Where a request can have gone so far.</summary>
    public static Endpoint EndpointsOf(ImageModel[] sources)
    {
        var endpoints = Endpoint.None;
        foreach (var source in sources)
        {
            endpoints |= source.Endpoints;
        }

        return endpoints;
    }
}
