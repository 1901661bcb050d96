using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// <c>Microsoft.Extensions.AI</c> with its adapter for the official package. The generator sends the model of the client inside and nothing of
/// <c>ModelId</c>; what it has no member for is set by the official package's own options.
/// </summary>
internal static class ExtensionsAI
{
    private static readonly string[] Abstractions = ["Microsoft.Extensions.AI.Abstractions"];

    private static readonly ImmutableDictionary<string, string> MediaTypes = Names(("image/png", "png"), ("image/jpeg", "jpeg"), ("image/webp", "webp"));

    public static readonly ClientLibrary Library = new()
    {
        Name = "Microsoft.Extensions.AI.OpenAI",
        Versions = "10.5 to 10.11",
        Notes =
        [
            "`ImageGenerationOptions.ModelId`, `StreamingCount` and `AdditionalProperties` are not sent by an image generator: the client inside names the model. An id there is only a mention.",
            "`ResponseFormat` `Uri` and `Data` send `response_format`, which every GPT Image model refuses; `Hosted` sends nothing.",
            "`HostedImageGenerationTool` sends `ModelId` and `StreamingCount`, and of its dictionary only the values of the official package's types; `Count` and `ResponseFormat` are dropped.",
            "Of several images only the first is edited.",
            "A response of a GPT Image model has its images as `DataContent`; a `UriContent` is in none: [GIM111](rules/GIM111.md).",
            "Middleware (`ConfigureOptions`, a generator derived from `DelegatingImageGenerator`) is not followed: an id whose generator it wraps counts as one that is handed on.",
        ],
        ClientWrappers = [new(new("Microsoft.Extensions.AI.OpenAIClientExtensions", ["Microsoft.Extensions.AI.OpenAI"]), "AsIImageGenerator")],
        RequestMethods =
        [
            new(Type("ImageGeneratorExtensions"), "GenerateImages", Endpoint.Generations, Members(("prompt", Prompt))),
            new(Type("ImageGeneratorExtensions"), "EditImage", Endpoint.Edits, Members(("prompt", Prompt))),
            new(Type("ImageGeneratorExtensions"), "EditImages", Endpoint.Edits, Members(("prompt", Prompt))),
            new(Type("IImageGenerator"), "Generate", Endpoint.None, []),
        ],
        ParameterObjects =
        [
            new(Type("ImageGenerationOptions"), Endpoint.Generations,
            [
                new("Count", Count),
                new("ImageSize", Size),
                new("MediaType", OutputFormat) { Values = MediaTypes },
                new("ResponseFormat", ResponseFormat) { Values = Names(("url", "url"), ("b64_json", "b64_json")) },
                new("ModelId", Model) { IsIgnored = true },
                new("StreamingCount", PartialImages) { IsIgnored = true },
                new("AdditionalProperties", string.Empty) { IsIgnored = true },
                WireMember.Holding("RawRepresentationFactory", [.. OpenAISdk.GenerationOptions, .. OpenAISdk.EditOptions.Where(member => member.Parameter == InputFidelity)]),
            ]),
            new(Type("HostedImageGenerationTool"), Endpoint.ResponsesTool,
            [
                WireMember.Holding("Options", [new("ModelId", Model), new("ImageSize", Size), new("MediaType", OutputFormat) { Values = MediaTypes }, new("StreamingCount", PartialImages)]),
            ])
            {
                ConstructorParameters =
                [
                    WireMember.Holding("additionalProperties", Members(("Quality", Quality), ("Background", Background), ("InputFidelity", InputFidelity), ("ModerationLevel", Moderation),
                        ("OutputCompressionFactor", OutputCompression))),
                ],
            },
        ],
        ResponseMembers = [new(Type("UriContent"), "Uri", ResponseRule.Url) { IsOfRequestsToo = true }],
        Words = ["ImageGenerator", "HostedImageGenerationTool"],
        TypesOfRequests = ["HostedImageGenerationTool"],
        MethodsOfClients = ["AsIImageGenerator"],
        WireTypes =
        [
            new(Type("ImageGenerationResponseFormat"), Names(("Uri", "url"), ("Data", "b64_json"), ("Hosted", "hosted"))) { IsStringConvertible = false },
            new(new("System.Drawing.Size", ["System.Drawing.Primitives", "System.Drawing"]), Names(("Empty", "0x0"))) { IsStringConvertible = false, IsSize = true },
        ],
    };

    private static LibraryType Type(string name) => new($"Microsoft.Extensions.AI.{name}", Abstractions);
}
