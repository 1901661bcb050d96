using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// <c>Betalgo.Ranul.OpenAI</c>: a request names its own model, by text or by a constant. Nothing is sent that is not set; <c>DefaultModelId</c> is no image
/// request's. With Azure the deployment is in the URL.
/// </summary>
internal static class Betalgo
{
    private const string Contracts = "Betalgo.Ranul.OpenAI.Contracts";

    public static readonly ClientLibrary Library = new()
    {
        Name = "Betalgo.Ranul.OpenAI",
        Versions = "9.2.6",
        Notes =
        [
            "A request without a `Model` is sent without one; `OpenAIOptions.DefaultModelId` is not sent for images.",
            "The constants `ImageModel.GptImage1` and `GptImage1Mini` are replaced by the id of the target: the library has none for current models.",
            "`ImageQuality.High` sends `high`, `Hd` sends `hd`. `ImageSize` has no constant for the sizes of GPT Image models; a text takes their place.",
            "A refused call throws nothing: `Successful` is false, and `Data` is null.",
            "`Result` and `Results` are the URL where a model responds with one, and base64 text otherwise.",
            "With a `DeploymentId` the model is taken for the name of a deployment.",
        ],
        RequestMethods =
        [
            new(Service("Interfaces.IImageService"), "CreateImage", Endpoint.Generations, []),
            new(Service("Interfaces.IImageService"), "CreateImageEdit", Endpoint.Edits, []),
            new(Service("Interfaces.IImageService"), "CreateImageVariation", Endpoint.Variations, []),
        ],
        ParameterObjects =
        [
            new(Contract("Requests.Image.CreateImageRequest"), Endpoint.Generations,
                [.. Common, .. Members(("Moderation", Moderation), ("Style", Style), ("Prompt", Prompt), ("Quality", Quality), ("Background", Background), ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression))])
            {
                ConstructorParameters = Members(("prompt", Prompt)),
            },
            new(Contract("Requests.Image.CreateImageEditRequest"), Endpoint.Edits,
                [.. Common, .. Members(("Prompt", Prompt), ("Mask", Mask), ("Image", Image), ("Quality", Quality), ("Background", Background), ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression))])
            {
                ConstructorParameters = Members(("prompt", Prompt), ("image", Image)),
            },
            new(Contract("Requests.Image.CreateImageVariationRequest"), Endpoint.Variations, [.. Common, new("Image", Image)]) { ConstructorParameters = Members(("image", Image)) },
            new(Service("OpenAIOptions"), Endpoint.Generations, [.. Ignored("DefaultModelId")]) { IsGeneral = true },
        ],
        ResponseMembers =
        [
            new(Contract("Responses.Image.ImageResponse.ImageDataResponse"), "Url", ResponseRule.Url),
            new(Contract("Responses.Image.ImageResponse.ImageDataResponse"), "B64Json", ResponseRule.Data),
            new(Contract("Responses.Image.ImageResponse.ImageDataResponse"), "RevisedPrompt", ResponseRule.RevisedPrompt),
            new(Contract("Responses.Image.ImageResponse"), "Result", ResponseRule.Url) { MayBeSet = true },
            new(Contract("Responses.Image.ImageResponse"), "Results", ResponseRule.Url) { MayBeSet = true },
            new(Contract("Responses.Image.ImageResponse"), "Size", Size),
        ],
        Hosts = new()
        {
            Clients = [Service("Managers.OpenAIService"), Service("Interfaces.IOpenAIService")],
            EndpointOptions = [new(Service("OpenAIOptions"), "BaseDomain")],
            DeploymentOptions = [new(Service("OpenAIOptions"), "DeploymentId")],
        },
        Words = ["CreateImageRequest", "CreateImageEditRequest", "CreateImageVariationRequest", "ImageModel.", "CreateImage"],
        TypesOfRequests = ["CreateImageRequest", "CreateImageEditRequest", "CreateImageVariationRequest"],
        WireTypes =
        [
            new(Contract("Enums.Model.ImageModel"), Names(("GptImage1", "gpt-image-1"), ("GptImage1Mini", "gpt-image-1-mini"), ("DallE2", "dall-e-2"), ("DallE3", "dall-e-3"))),
            new(Contract("Enums.Image.ImageSize"), Names(
                ("Size256", "256x256"), ("Size512", "512x512"), ("Size1024", "1024x1024"), ("Size1792x1024", "1792x1024"), ("Size1024x1792", "1024x1792"))),
            new(Contract("Enums.Image.ImageQuality"), Names(
                ("Auto", "auto"), ("High", "high"), ("Medium", "medium"), ("Low", "low"), ("Hd", "hd"), ("Standard", "standard"))),
            new(Contract("Enums.Image.ImageBackground"), Names(("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto"))),
            new(Contract("Enums.Image.ImageOutputFormat"), Names(("Png", "png"), ("Jpeg", "jpeg"), ("Webp", "webp"))),
            new(Contract("Enums.Image.ImageModeration"), Names(("Low", "low"), ("Auto", "auto"))),
            new(Contract("Enums.Image.ImageStyle"), Names(("Vivid", "vivid"), ("Natural", "natural"))),
            new(Contract("Enums.Image.ImageResponseFormat"), Names(("Url", "url"), ("Base64", "b64_json"))),
        ],
    };

    private static IReadOnlyList<WireMember> Common => Members(("Model", Model), ("N", Count), ("Size", Size), ("ResponseFormat", ResponseFormat), ("User", User));

    private static LibraryType Service(string name) => new($"Betalgo.Ranul.OpenAI.{name}", ["Betalgo.Ranul.OpenAI"]);

    private static LibraryType Contract(string name) => new($"{Contracts}.{name}", [Contracts]);
}
