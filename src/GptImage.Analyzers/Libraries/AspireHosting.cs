using GptImage.Analyzers.Requests;
using static GptImage.Analyzers.Libraries.Row;

namespace GptImage.Analyzers.Libraries;

/// <summary>Aspire's resources for OpenAI and Microsoft Foundry: a model that is deployed, not one that is called.</summary>
internal static class AspireHosting
{
    private const string Fault = "the version of the model stands beside it and changes with it";

    private static readonly string[] Foundry = ["Aspire.Hosting.Foundry", "Aspire.Hosting.Azure.AIFoundry"];

    public static readonly ClientLibrary Library = new()
    {
        Name = "Aspire.Hosting.OpenAI, Aspire.Hosting.Foundry",
        Versions = "of 2026, from its source",
        Notes =
        [
            "`AddModel` names the model of an application that gets its client from the resource: it moves like one that is handed on.",
            "`AddDeployment` deploys a model in a version: [GIM002](rules/GIM002.md), since name and version change together.",
        ],
        ClientFactories =
        [
            new(new("Aspire.Hosting.OpenAIExtensions", ["Aspire.Hosting.OpenAI"]), "AddModel", "model"),
            .. from type in new[] { "Aspire.Hosting.FoundryExtensions", "Aspire.Hosting.AzureAIFoundryExtensions" }
               from parameter in new[] { "modelName", "model" }
               select new ClientFactory(new(type, Foundry), "AddDeployment", parameter) { Fault = Fault },
        ],
        Words = ["GptImage1"],
        WireTypes =
        [
            .. from type in new[] { "Aspire.Hosting.Foundry.FoundryModel.OpenAI", "Aspire.Hosting.Azure.AIFoundryModel.OpenAI" }
               select new WireType(new(type, Foundry), Names(("GptImage1", "gpt-image-1"), ("GptImage1Mini", "gpt-image-1-mini"), ("GptImage15", "gpt-image-1.5"))) { IsStringConvertible = false },
        ],
    };
}
