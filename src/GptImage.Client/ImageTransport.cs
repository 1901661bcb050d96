using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>How requests travel when the options name no transport.</summary>
internal static class ImageTransport
{
    /// <summary>For calls, which include the key: redirects are not followed.</summary>
    public static PipelineTransport Calls { get; } = Create(followsRedirects: false);

    /// <summary>For downloads, which include nothing.</summary>
    public static PipelineTransport Downloads { get; } = Create(followsRedirects: true);

    private static HttpClientPipelineTransport Create(bool followsRedirects)
    {
#if NET
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = followsRedirects,
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that changes of the name service are seen
        };
#else
        var handler = new HttpClientHandler { AllowAutoRedirect = followsRedirects, MaxAutomaticRedirections = 5, UseCookies = false };
#endif

        // The pipeline has its own time-out.
        return new HttpClientPipelineTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
    }
}
