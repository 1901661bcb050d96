namespace GptImage.Client;

/// <summary>Whose API a host serves.</summary>
internal static class ProviderHosts
{
    private static readonly string[] Azure = [".openai.azure.com", ".openai.azure.us", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    /// <summary>The provider whose rules apply there; <see cref="Provider.Any"/> for a host that nothing is known of.</summary>
    public static Provider ProviderOf(Uri endpoint) =>
        IsWithin(endpoint.Host, "api.openai.com") ? Provider.OpenAI
        : IsAzure(endpoint) ? Provider.Azure
        : IsWithin(endpoint.Host, "apiyi.com") ? Provider.Apiyi
        : Provider.Any;

    /// <summary>Whether it is Azure OpenAI or Microsoft Foundry, where a model is called by the name of a deployment.</summary>
    public static bool IsAzure(Uri endpoint) => Array.Exists(Azure, host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    // The host itself, or a region of it: eu.api.openai.com.
    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
