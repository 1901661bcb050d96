using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// Semantic Kernel's connectors for OpenAI and Azure OpenAI. Where no model is named, <c>gpt-image-1</c> is sent; services are registered, so that calls
/// do not show which one they get.
/// </summary>
internal static class SemanticKernel
{
    private const string Connectors = "Microsoft.SemanticKernel.Connectors";
    private const string DefaultModel = "gpt-image-1";

    /// <summary>The library compares without regard to case, and knows no other word.</summary>
    private static readonly ImmutableDictionary<string, string> Qualities =
        Names(("standard", "standard"), ("hd", "hd"), ("medium", "medium"), ("low", "low"), ("auto", "auto"), ("high", "hd")).WithComparers(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> Styles = Names(("vivid", "vivid"), ("natural", "natural")).WithComparers(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> Formats =
        Names(("url", "url"), ("uri", "url"), ("b64_json", "b64_json"), ("bytes", "b64_json")).WithComparers(StringComparer.OrdinalIgnoreCase);

    public static readonly ClientLibrary Library = new()
    {
        Name = "Microsoft.SemanticKernel.Connectors.OpenAI",
        Versions = "1.74 to 1.82 (with Microsoft.SemanticKernel.Connectors.AzureOpenAI)",
        Notes =
        [
            "Where `modelId` is left out or null, `gpt-image-1` is sent: [GIM003](rules/GIM003.md). Before 1.74 it was `dall-e-2`.",
            "`Quality` of `high` and of `hd` both send `hd`, which every GPT Image model refuses: `high` cannot be sent.",
            "`GenerateImageAsync(description, width, height)` returns the URL of the image and throws where there is none. No GPT Image model responds with one, so the call cannot succeed; use `GetImageContentsAsync`.",
            "`ImageContent.Uri` is null, `Data` has the image: [GIM111](rules/GIM111.md).",
            "`ModelId` and `ExtensionData` of `OpenAITextToImageExecutionSettings` are not sent; `ExtensionData` of `PromptExecutionSettings` is: `width`, `height`, `quality`, `style`, `user`.",
            "There is no edit, no background, no output format and no fidelity: an id moves without loss.",
            "The Azure connector takes a deployment: [GIM004](rules/GIM004.md). Its `modelId` is not sent.",
        ],
        ClientFactories =
        [
            new(Type("Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions", "OpenAI"), "AddOpenAITextToImage", "modelId") { WhenOmitted = DefaultModel },
            new(Type("Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions", "OpenAI"), "AddOpenAITextToImage", "modelId") { WhenOmitted = DefaultModel },
            new(Type($"{Connectors}.OpenAI.OpenAITextToImageService", "OpenAI"), null, "modelId") { WhenOmitted = DefaultModel },
            new(Type("Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions", "AzureOpenAI"), "AddAzureOpenAITextToImage", "deploymentName") { IsDeployment = true, IgnoredParameters = ["modelId"] },
            new(Type("Microsoft.SemanticKernel.AzureOpenAIServiceCollectionExtensions", "AzureOpenAI"), "AddAzureOpenAITextToImage", "deploymentName") { IsDeployment = true, IgnoredParameters = ["modelId"] },
            new(Type($"{Connectors}.AzureOpenAI.AzureOpenAITextToImageService", "AzureOpenAI"), null, "deploymentName") { IsDeployment = true, IgnoredParameters = ["modelId"] },
        ],
        RequestMethods =
        [
            new(Abstraction("TextToImage.ITextToImageService"), "GetImageContents", Endpoint.Generations, []),
            new(Abstraction("TextToImage.TextToImageServiceExtensions"), "GenerateImage", Endpoint.Generations,
                [new("description", Prompt), new("width", Size) { HeightMember = "height" }, new("height", string.Empty)])
            {
                Fault = "GenerateImageAsync returns the URL of the image, which no GPT Image model responds with, and throws; call GetImageContentsAsync",
            },
        ],
        ParameterObjects =
        [
            new(Type($"{Connectors}.OpenAI.OpenAITextToImageExecutionSettings", "OpenAI"), Endpoint.Generations,
            [
                new("Size", Size),
                new("Quality", Quality) { Values = Qualities },
                new("Style", Style) { Values = Styles },
                new("ResponseFormat", ResponseFormat) { Values = Formats },
                new("EndUserId", User),
                .. Ignored("ModelId", "ServiceId", "FunctionChoiceBehavior", "ExtensionData"),
            ]),
            new(Abstraction("PromptExecutionSettings"), Endpoint.Generations,
            [
                WireMember.Holding("ExtensionData", [new("width", Size) { HeightMember = "height" }, new("height", string.Empty), new("quality", Quality) { Values = Qualities }, new("style", Style) { Values = Styles }, new("user", User)]),
                .. Ignored("ModelId", "ServiceId", "FunctionChoiceBehavior"),
            ])
            {
                IsGeneral = true,
            },
        ],
        ResponseMembers = [new(Abstraction("ImageContent"), "Uri", ResponseRule.Url) { IsOfRequestsToo = true }, new(Abstraction("ImageContent"), "Data", ResponseRule.Data), new(Abstraction("ImageContent"), "DataUri", ResponseRule.Data)],
        Words = ["TextToImage", "GetImageContents"],
        TypesOfRequests = ["OpenAITextToImageService", "AzureOpenAITextToImageService", "OpenAITextToImageExecutionSettings"],
        MethodsOfClients = ["AddOpenAITextToImage", "AddAzureOpenAITextToImage"],
    };

    private static LibraryType Type(string name, string connector) => new(name, [$"{Connectors}.{connector}"]);

    private static LibraryType Abstraction(string name) => new($"Microsoft.SemanticKernel.{name}", ["Microsoft.SemanticKernel.Abstractions"]);
}
