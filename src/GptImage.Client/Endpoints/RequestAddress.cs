namespace GptImage.Client;

/// <summary>Where a request is sent, and what its <c>model</c> says there.</summary>
/// <param name="Uri">The URL.</param>
/// <param name="Model">What is sent in place of the model's id; <see langword="null"/>: the id.</param>
internal sealed record RequestAddress(Uri Uri, string? Model)
{
    // Older ones do not know edits.
    private const string DeploymentApiVersion = "2025-04-01-preview";
    private const string V1ApiVersion = "preview";

    /// <summary>The address of an endpoint of the API.</summary>
    public static RequestAddress Of(Endpoint endpoint, GptImageClientOptions options)
    {
        var operation = endpoint == Endpoint.Edits ? "images/edits" : "images/generations";
        var root = options.Endpoint.AbsolutePath.TrimEnd('/');
        if (options.Deployment is not { } deployment)
        {
            return new RequestAddress(UriOf(options, $"{root}/{operation}", options.ApiVersion), null);
        }

        // Azure has two forms: the newer one is OpenAI's own, with the deployment in place of the model.
        return root.EndsWith("/v1", StringComparison.OrdinalIgnoreCase)
            ? new RequestAddress(UriOf(options, $"{root}/{operation}", options.ApiVersion ?? V1ApiVersion), deployment)
            : new RequestAddress(
                UriOf(options, $"{WithOpenAI(root)}/deployments/{Uri.EscapeDataString(deployment)}/{operation}", options.ApiVersion ?? DeploymentApiVersion), null);
    }

    private static string WithOpenAI(string root) => root.EndsWith("/openai", StringComparison.OrdinalIgnoreCase) ? root : root + "/openai";

    private static Uri UriOf(GptImageClientOptions options, string path, string? version)
    {
        var builder = new UriBuilder(options.Endpoint) { Path = path };
        if (version is not null)
        {
            var query = builder.Query.TrimStart('?');
            builder.Query = $"{query}{(query.Length > 0 ? "&" : "")}api-version={Uri.EscapeDataString(version)}";
        }

        return builder.Uri;
    }
}
