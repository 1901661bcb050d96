using GptImage.Analyzers.Requests;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// <c>Azure.AI.OpenAI</c> 2.1 and 2.9: it makes the official package's clients, for which a model is the name of a deployment. Requests and parameters are
/// <see cref="OpenAISdk"/>'s.
/// </summary>
internal static class AzureOpenAI
{
    private static readonly LibraryType Client = new("Azure.AI.OpenAI.AzureOpenAIClient", ["Azure.AI.OpenAI"]);

    public static readonly ClientLibrary Library = new()
    {
        Name = "Azure.AI.OpenAI",
        Versions = "2.1 and 2.9.0-beta.1",
        ClientFactories = [new(Client, "GetImageClient", "deploymentName") { IsDeployment = true }],
        Hosts = new() { DeploymentClients = [Client], DeploymentRegistrations = ["AddAzureOpenAIClient"] },
    };
}
