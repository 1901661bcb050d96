using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>Guards clients that are built on System.ClientModel.</summary>
public static class GptImageCompatibilityExtensions
{
    /// <summary>
    /// Makes image calls of any client that takes these options work on current models, whatever model id they name: ids of legacy models become
    /// the target, and parameters that it refuses are adapted where nothing of the picture asked for is lost.
    /// </summary>
    /// <remarks>
    /// Looks at JSON and multipart bodies of <c>POST …/images/generations</c>, <c>…/images/edits</c>, <c>…/images/variations</c> and of image tools
    /// in <c>…/responses</c>. Requests to Azure deployments, with an id that the catalogue does not know or without one, and all others are sent byte for byte.
    /// </remarks>
    /// <typeparam name="TOptions">The options of the client, such as the <c>OpenAIClientOptions</c> of the official SDK.</typeparam>
    /// <param name="options">The options of a client, not yet in use.</param>
    /// <param name="configure">Changes the defaults; <see langword="null"/>: none.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <exception cref="ArgumentException">A target or fallback that is not a current model.</exception>
    /// <exception cref="InvalidOperationException">A client already uses the options.</exception>
    public static TOptions UseGptImageCompatibility<TOptions>(this TOptions options, Action<GptImageCompatibilityOptions>? configure = null)
        where TOptions : ClientPipelineOptions
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        var compatibility = new GptImageCompatibilityOptions();
        configure?.Invoke(compatibility);
        var guard = new CompatibilityGuard(compatibility, options.ClientLoggingOptions?.LoggerFactory);
        options.AddPolicy(new GptImageCompatibilityPolicy(guard), PipelinePosition.PerCall);
        return options;
    }
}
