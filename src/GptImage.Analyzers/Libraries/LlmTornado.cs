using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary><c>LlmTornado</c>: requests name their model by text, or by a constant that is reached through a vendor: <c>ImageModel.OpenAi.Gpt.V1</c>.</summary>
internal static class LlmTornado
{
    public static readonly ClientLibrary Library = new()
    {
        Name = "LlmTornado",
        Versions = "of October 2025, from its source",
        Notes =
        [
            "The constants `V1`, `V1Mini`, `ModelV1` and `ModelV1Mini` become the id of the target as text where a model is set; in a variable they need a decision.",
            "Sizes are not read: every size that its enum has for GPT Image models is accepted by the target.",
        ],
        RequestMethods =
        [
            new(Type("Images.ImageGenerationEndpoint"), "CreateImage", Endpoint.Generations, Members(("input", Prompt))),
            new(Type("Images.ImageEditEndpoint"), "EditImage", Endpoint.Edits, []),
        ],
        ParameterObjects =
        [
            new(Type("Images.ImageGenerationRequest"), Endpoint.Generations, [.. Common, .. Members(("Style", Style), ("Moderation", Moderation), ("Stream", ParameterNames.Stream), ("PartialImages", PartialImages))])
            {
                ConstructorParameters = Members(("prompt", Prompt), ("model", Model), ("numOfImages", Count), ("quality", Quality), ("size", Size), ("responseFormat", ResponseFormat), ("style", Style), ("user", User)),
            },
            new(Type("Images.ImageEditRequest"), Endpoint.Edits, [.. Common, .. Members(("InputFidelity", InputFidelity), ("Mask", Mask)), .. Ignored("Image", "Images")])
            {
                ConstructorParameters = Members(("prompt", Prompt), ("model", Model)),
            },
            new(Type("Responses.ResponseImageGenerationTool"), Endpoint.ResponsesTool, Members(("Model", Model), ("Quality", Quality), ("Size", Size), ("Background", Background), ("Moderation", Moderation),
                ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression), ("InputFidelity", InputFidelity), ("PartialImages", PartialImages))),
        ],
        Words = ["ImageGenerationRequest", "ImageEditRequest", "ResponseImageGenerationTool", "ImageModel."],
        TypesOfRequests = ["ResponseImageGenerationTool"],
        WireTypes =
        [
            new(Type("Images.Models.ImageModel"), Names()),
            Enum("Images.Models.OpenAi.ImageModelOpenAiGpt", ("V1", "gpt-image-1"), ("V1Mini", "gpt-image-1-mini"), ("ModelV1", "gpt-image-1"), ("ModelV1Mini", "gpt-image-1-mini")),
            Enum("Images.TornadoImageQualities", ("Standard", "standard"), ("Hd", "hd"), ("Low", "low"), ("Medium", "medium"), ("High", "high"), ("Auto", "auto")),
            Enum("Images.TornadoImageStyles", ("Vivid", "vivid"), ("Natural", "natural")),
            Enum("Images.TornadoImageResponseFormats", ("Url", "url"), ("Base64", "b64_json")),
            Enum("Images.TornadoImageInputFidelity", ("High", "high"), ("Low", "low")),
            Enum("Images.TornadoImageBackgrounds", ("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto")),
            Enum("Images.ImageBackgroundTypes", ("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto")),
            Enum("Images.ImageOutputFormats", ("Png", "png"), ("Jpeg", "jpeg"), ("Webp", "webp")),
            Enum("Images.ImageModerationTypes", ("Low", "low"), ("Auto", "auto")),
        ],
    };

    private static IReadOnlyList<WireMember> Common => Members(("Prompt", Prompt), ("Model", Model), ("NumOfImages", Count), ("Size", Size), ("Quality", Quality), ("ResponseFormat", ResponseFormat),
        ("User", User), ("Background", Background), ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression));

    private static WireType Enum(string name, params (string Name, string Wire)[] members) => new(Type(name), Names(members)) { IsStringConvertible = false };

    private static LibraryType Type(string name) => new($"LlmTornado.{name}", ["LlmTornado"]);
}
