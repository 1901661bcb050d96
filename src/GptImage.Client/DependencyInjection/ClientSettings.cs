using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GptImage.Client;

/// <summary>Options as texts, such as those of a configuration.</summary>
internal static class ClientSettings
{
    private const string ApiKey = "ApiKey";

    private static readonly (string Name, string Accepted, Func<GptImageClientOptions, string, bool> TrySet)[] Settings =
    [
        (nameof(GptImageClientOptions.Endpoint), "an absolute http or https URL", (options, text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && Set(() => options.Endpoint = uri!)),
        (nameof(GptImageClientOptions.Model), "a model id", (options, text) => Set(() => options.Model = text)),
        (nameof(GptImageClientOptions.Provider), string.Join(", ", Enum.GetNames(typeof(Provider))),
            (options, text) => Enum.TryParse<Provider>(text, ignoreCase: true, out var provider) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) && Set(() => options.Provider = provider)),
        (nameof(GptImageClientOptions.Deployment), "a name", (options, text) => Set(() => options.Deployment = text)),
        (nameof(GptImageClientOptions.ApiVersion), "a version", (options, text) => Set(() => options.ApiVersion = text)),
        (nameof(GptImageClientOptions.OrganizationId), "an id", (options, text) => Set(() => options.OrganizationId = text)),
        (nameof(GptImageClientOptions.ProjectId), "an id", (options, text) => Set(() => options.ProjectId = text)),
        (nameof(GptImageClientOptions.ChecksRequests), "true or false", (options, text) => bool.TryParse(text, out var flag) && Set(() => options.ChecksRequests = flag)),
        (nameof(GptImageClientOptions.RetriesTimeouts), "true or false", (options, text) => bool.TryParse(text, out var flag) && Set(() => options.RetriesTimeouts = flag)),
        (nameof(GptImageClientOptions.MaximumRetries), "a number of tries, from 0",
            (options, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(() => options.MaximumRetries = number)),
        (nameof(GptImageClientOptions.MaximumResponseBytes), "a number of bytes, from 1",
            (options, text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && Set(() => options.MaximumResponseBytes = number)),
        (nameof(GptImageClientOptions.NetworkTimeout), "a time above zero, as in 00:05:00",
            (options, text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && Set(() => options.NetworkTimeout = time)),
    ];

    /// <summary>A client with these settings.</summary>
    /// <param name="setting">Gives a setting by its name; <see langword="null"/>, or an empty text: not set.</param>
    /// <param name="configure">Changes the options further.</param>
    /// <param name="logging">Where it logs, unless <paramref name="configure"/> says so.</param>
    /// <exception cref="InvalidOperationException">A setting cannot be read, or there is no key.</exception>
    public static GptImageClient CreateClient(Func<string, string?> setting, Action<GptImageClientOptions>? configure, ILoggerFactory? logging)
    {
        var options = new GptImageClientOptions { ClientLoggingOptions = logging is null ? null : new() { LoggerFactory = logging } };
        foreach (var (name, accepted, trySet) in Settings)
        {
            if (setting(name) is { Length: > 0 } text && !trySet(options, text))
            {
                throw new InvalidOperationException($"The setting {name} of the image client is '{text}'; it is {accepted}.");
            }
        }

        configure?.Invoke(options);
        return setting(ApiKey) is { Length: > 0 } key
            ? new GptImageClient(key, options)
            : throw new InvalidOperationException($"The image client has no key: set {ApiKey} in its section of the configuration.");
    }

    private static bool Set(Action set)
    {
        set();
        return true;
    }
}
