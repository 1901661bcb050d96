namespace GptImage.Client;

/// <summary>Which image endpoint a URL is.</summary>
internal static class EndpointPath
{
    private static readonly (string Path, Endpoint Endpoint)[] Paths =
    [
        ("/images/generations", Endpoint.Generations),
        ("/images/edits", Endpoint.Edits),
        ("/images/variations", Endpoint.Variations),
        ("/responses", Endpoint.ResponsesTool),
    ];

    /// <summary>The endpoint; <see cref="Endpoint.None"/> for every other URL, and for Azure's deployments.</summary>
    public static Endpoint EndpointOf(Uri? url)
    {
        if (url is null || !url.IsAbsoluteUri)
        {
            return Endpoint.None;
        }

        var path = url.AbsolutePath.TrimEnd('/');
        foreach (var (ending, endpoint) in Paths)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return IsDeployment(url) ? Endpoint.None : endpoint;
            }
        }

        return Endpoint.None;
    }

    // There the id in the body is the name of a deployment, which only its owner can change.
    private static bool IsDeployment(Uri url) =>
        url.AbsolutePath.IndexOf("/deployments/", StringComparison.OrdinalIgnoreCase) >= 0 || ProviderHosts.IsAzure(url);
}
