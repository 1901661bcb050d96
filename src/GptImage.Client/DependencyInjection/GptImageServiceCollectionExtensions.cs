using GptImage.Client;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the client, and the guard for other clients, to an application's services. Both log where the application logs.</summary>
public static class GptImageServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="GptImageClient"/> whose settings stand in a section of the configuration. The section is read when the client is first used.</summary>
    /// <param name="services">The services.</param>
    /// <param name="setting">
    /// Gives a setting by its name: <c>name => configuration["GptImage:" + name]</c>. Names are <c>ApiKey</c>, which is required, and those of the
    /// properties: <c>Endpoint</c>, <c>Model</c>, <c>Provider</c>, <c>Deployment</c>, <c>ApiVersion</c>, <c>OrganizationId</c>, <c>ProjectId</c>,
    /// <c>ChecksRequests</c>, <c>MaximumRetries</c>, <c>RetriesTimeouts</c>, <c>MaximumResponseBytes</c>, <c>NetworkTimeout</c> (<c>00:05:00</c>).
    /// A client whose first use meets a setting that cannot be read throws <see cref="InvalidOperationException"/>, which names it.
    /// </param>
    /// <param name="configure">Changes the options further; <see langword="null"/>: nothing does.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddGptImageClient(
        this IServiceCollection services, Func<string, string?> setting, Action<GptImageClientOptions>? configure = null)
    {
        _ = setting ?? throw new ArgumentNullException(nameof(setting));
        return services.AddGptImageClient(provider => ClientSettings.CreateClient(setting, configure, provider.GetService<ILoggerFactory>()));
    }

    /// <summary>Adds a <see cref="GptImageClient"/> under a key, as <c>[FromKeyedServices]</c> asks for it, whose settings stand in a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="setting">Gives a setting by its name: see the overload without a key.</param>
    /// <param name="configure">Changes the options further; <see langword="null"/>: nothing does.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddKeyedGptImageClient(
        this IServiceCollection services, object serviceKey, Func<string, string?> setting, Action<GptImageClientOptions>? configure = null)
    {
        _ = setting ?? throw new ArgumentNullException(nameof(setting));
        return services.AddKeyedSingleton(
            serviceKey ?? throw new ArgumentNullException(nameof(serviceKey)),
            (provider, _) => ClientSettings.CreateClient(setting, configure, provider.GetService<ILoggerFactory>()));
    }

    /// <summary>Adds a <see cref="GptImageClient"/> that the application makes by itself, such as one that signs in with Microsoft Entra ID.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client, once.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddGptImageClient(this IServiceCollection services, Func<IServiceProvider, GptImageClient> create) =>
        (services ?? throw new ArgumentNullException(nameof(services))).AddSingleton(create ?? throw new ArgumentNullException(nameof(create)));

    /// <summary>
    /// Adds the <see cref="GptImageCompatibilityHandler"/>, for <c>AddHttpClient("images").AddHttpMessageHandler&lt;GptImageCompatibilityHandler&gt;()</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the defaults; <see langword="null"/>: none.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddGptImageCompatibility(this IServiceCollection services, Action<GptImageCompatibilityOptions>? configure = null) =>
        (services ?? throw new ArgumentNullException(nameof(services))).AddTransient(provider =>
        {
            var options = new GptImageCompatibilityOptions { LoggerFactory = provider.GetService<ILoggerFactory>() };
            configure?.Invoke(options);
            return new GptImageCompatibilityHandler(options);
        });
}
