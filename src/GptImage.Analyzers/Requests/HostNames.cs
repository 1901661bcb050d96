using GptImage.Text;

namespace GptImage.Analyzers.Requests;

/// <summary>Tells by a URL whose server it is.</summary>
internal static class HostNames
{
    private const string SchemeEnd = "://";

    /// <summary>Azure's path, which a company's own gateway in front of it keeps.</summary>
    private const string DeploymentPath = "/openai/deployments/";

    private static readonly (string Domain, RequestHost Host)[] Domains =
    [
        ("openai.azure.com", RequestHost.Azure),
        ("openai.azure.us", RequestHost.Azure),
        ("cognitiveservices.azure.com", RequestHost.Azure),
        ("services.ai.azure.com", RequestHost.Azure),
        ("openai.com", RequestHost.OpenAI),
        ("apiyi.com", RequestHost.Apiyi),
    ];

    /// <summary>What stands for a part that is not seen: in a value, and in the source of an interpolated string.</summary>
    private static readonly char[] Holes = [LiteralText.Hole, '{'];

    private static readonly char[] HostEnds = ['/', '?', '#', '\\', ':'];

    /// <summary>Whether the text is a URL with a host, which may be one that is not seen.</summary>
    public static bool IsAbsolute(string url) => url.IndexOf(SchemeEnd, StringComparison.Ordinal) > 0 || (url.Length > 0 && url[0] == LiteralText.Hole);

    /// <summary>Whose server the URL names. Parts of it that are not seen are <see cref="LiteralText.Hole"/>s.</summary>
    public static RequestHost Of(string url)
    {
        if (url.IndexOf(DeploymentPath, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return RequestHost.Azure;
        }

        if (!IsAbsolute(url))
        {
            return RequestHost.Unseen;
        }

        var host = HostIn(url);
        foreach (var (domain, owner) in Domains)
        {
            if (IsWithin(host, domain))
            {
                return owner;
            }
        }

        return host.Length == 0 || host.IndexOfAny(Holes) >= 0 ? RequestHost.Configured : RequestHost.Other;
    }

    private static string HostIn(string url)
    {
        var scheme = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme < 0)
        {
            return string.Empty;
        }

        var start = scheme + SchemeEnd.Length;
        var end = url.IndexOfAny(HostEnds, start);
        return (end < 0 ? url.Substring(start) : url.Substring(start, end - start)).ToLowerInvariant();
    }

    private static bool IsWithin(string host, string domain) =>
        host == domain
        || (host.EndsWith(domain, StringComparison.Ordinal) && host[host.Length - domain.Length - 1] == '.');
}
