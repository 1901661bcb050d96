using System.Globalization;

namespace GptImage.Emulator;

/// <summary>
/// Where Azure OpenAI serves images: below a deployment, which stands here for the model of its name, or with the deployment's name in the body.
/// </summary>
internal static class AzurePaths
{
    public const string Root = "/openai";

    private const string Deployment = "deployment";
    private const string Version = "api-version";

    /// <summary>Older versions know no edits of GPT Image models.</summary>
    private static readonly DateOnly FirstWithEdits = new(2025, 4, 1);

    public static readonly IReadOnlyList<string> Images = [$"{Root}/deployments/{{{Deployment}}}/images", $"{Root}/v1/images"];

    /// <summary>The settings for a call: on a path of Azure's, its rules.</summary>
    public static EmulatorSettings SettingsFor(HttpRequest http, EmulatorSettings settings) =>
        http.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) ? settings with { Provider = EmulatedProvider.Azure } : settings;

    /// <summary>Reads the model from the path, where it stands there.</summary>
    /// <exception cref="RefusedException">The path needs a version, or one that is not older.</exception>
    public static void Complete(ReceivedRequest request, HttpRequest http)
    {
        if (http.RouteValues[Deployment] is not string deployment)
        {
            return;
        }

        var version = http.Query[Version].ToString();
        if (!DateOnly.TryParseExact(version.Split("-preview")[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || (request.Endpoint == ImageEndpoint.Edits && day < FirstWithEdits))
        {
            throw new RefusedException(EnvelopeErrors.ResourceNotFound());
        }

        request.Model = deployment;
    }
}
