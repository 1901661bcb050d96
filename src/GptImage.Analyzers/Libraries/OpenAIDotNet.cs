using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// <c>OpenAI-DotNet</c>, whose namespaces are the official package's: only the assembly tells them apart. Some parameters replace the model that is named.
/// </summary>
internal static class OpenAIDotNet
{
    private const string NewParameter = "gpt-image-1";

    public static readonly ClientLibrary Library = new()
    {
        Name = "OpenAI-DotNet",
        Versions = "8.8.7, from its source",
        Notes =
        [
            "`outputFormat`, `outputCompression`, `moderation` and `background` of `ImageGenerationRequest` replace any model, current ones too, by `gpt-image-1`; `style` replaces it by `dall-e-3`. Such a request is [GIM002](rules/GIM002.md): only without the argument is the model sent that is named.",
            "A request without a model sends `dall-e-2`, a tool without one `gpt-image-1`: [GIM003](rules/GIM003.md).",
            "It may stand beside the official package in one project.",
        ],
        RequestMethods =
        [
            new(Type("Images.ImagesEndpoint"), "GenerateImage", Endpoint.Generations, []),
            new(Type("Images.ImagesEndpoint"), "CreateImageEdit", Endpoint.Edits, []),
            new(Type("Images.ImagesEndpoint"), "CreateImageVariation", Endpoint.Variations, []),
        ],
        ParameterObjects =
        [
            new(Type("Images.ImageGenerationRequest"), Endpoint.Generations, [])
            {
                ConstructorParameters =
                [
                    new("prompt", Prompt),
                    new("model", Model) { WhenOmitted = "dall-e-2" },
                    .. Members(("numberOfResults", Count), ("quality", Quality), ("responseFormat", ResponseFormat), ("size", Size), ("user", User)),
                    new("outputFormat", OutputFormat) { ReplacesModelBy = NewParameter },
                    new("outputCompression", OutputCompression) { ReplacesModelBy = NewParameter },
                    new("moderation", Moderation) { ReplacesModelBy = NewParameter },
                    new("background", Background) { ReplacesModelBy = NewParameter },
                    new("style", Style) { ReplacesModelBy = "dall-e-3" },
                ],
            },
            new(Type("Images.ImageEditRequest"), Endpoint.Edits, [])
            {
                ConstructorParameters =
                [
                    .. Members(("prompt", Prompt), ("model", Model), ("numberOfResults", Count), ("size", Size), ("quality", Quality), ("background", Background), ("responseFormat", ResponseFormat),
                        ("user", User), ("mask", Mask), ("maskPath", Mask)),
                    .. Ignored("image", "imageName", "imagePath", "maskName"),
                ],
            },
            new(Type("Images.ImageVariationRequest"), Endpoint.Variations, []) { ConstructorParameters = Members(("model", Model), ("numberOfResults", Count), ("size", Size), ("user", User)) },
            new(Type("Responses.ImageGenerationTool"), Endpoint.ResponsesTool, [])
            {
                ConstructorParameters =
                [
                    new("model", Model) { WhenOmitted = "gpt-image-1" },
                    .. Members(("background", Background), ("inputFidelity", InputFidelity), ("moderation", Moderation), ("outputCompression", OutputCompression), ("outputFormat", OutputFormat),
                        ("partialImages", PartialImages), ("quality", Quality), ("size", Size)),
                ],
            },
        ],
        ResponseMembers = [new(Type("Images.ImageResult"), "Url", ResponseRule.Url), new(Type("Images.ImageResult"), "B64_Json", ResponseRule.Data)],
        Words = ["ImageGenerationRequest", "ImageEditRequest", "ImageVariationRequest", "ImageGenerationTool", "ImagesEndPoint"],
        WireTypes =
        [
            new(Type("Models.Model"), Names(("GPT_Image_1", "gpt-image-1"), ("DallE_2", "dall-e-2"), ("DallE_3", "dall-e-3"))),
            new(Type("Images.ImageResponseFormat"), Names(("Url", "url"), ("B64_Json", "b64_json"))) { IsStringConvertible = false },
        ],
    };

    private static LibraryType Type(string name) => new($"OpenAI.{name}", ["OpenAI-DotNet"]);
}
