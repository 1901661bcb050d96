using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Catalog.ParameterNames;
using static GptImage.Analyzers.Libraries.Row;

namespace GptImage.Analyzers.Libraries;

/// <summary>
/// The official <c>OpenAI</c> package, 2.2 to 2.15. Wire values were captured from its requests: <c>GeneratedImageQuality.High</c> sends <c>hd</c>.
/// </summary>
internal static class OpenAISdk
{
    private static readonly string[] Assemblies = ["OpenAI"];

    public static readonly IReadOnlyList<WireMember> GenerationOptions = Members(
        ("Quality", Quality), ("Size", Size), ("ResponseFormat", ResponseFormat), ("Style", Style), ("EndUserId", User), ("Background", Background),
        ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression), ("ModerationLevel", Moderation));

    public static readonly IReadOnlyList<WireMember> EditOptions = Members(
        ("Quality", Quality), ("Size", Size), ("ResponseFormat", ResponseFormat), ("EndUserId", User), ("Background", Background),
        ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression), ("InputFidelity", InputFidelity));

    public static readonly IReadOnlyList<WireMember> ToolArguments = Members(
        ("model", Model), ("quality", Quality), ("size", Size), ("outputFileFormat", OutputFormat), ("outputCompressionFactor", OutputCompression),
        ("moderationLevel", Moderation), ("background", Background), ("inputFidelity", InputFidelity), ("partialImageCount", PartialImages));

    public static readonly ClientLibrary Library = new()
    {
        Name = "OpenAI",
        Versions = "2.2 to 2.15",
        ClientFactories =
        [
            new(Type("OpenAI.Images.ImageClient"), null, "model"),
            new(Type("OpenAI.Images.ImageClient"), null, "settings") { ModelMember = "Model" },
            new(Type("OpenAI.OpenAIClient"), "GetImageClient", "model"),
        ],
        ClientModels = [new(Type("OpenAI.Images.ImageClient"), "Model")],
        RequestMethods =
        [
            new(Type("OpenAI.Images.ImageClient"), "GenerateImage", Endpoint.Generations, Members(("prompt", Prompt))),
            new(Type("OpenAI.Images.ImageClient"), "GenerateImages", Endpoint.Generations, Members(("prompt", Prompt), ("imageCount", Count))),
            new(Type("OpenAI.Images.ImageClient"), "GenerateImageEdit", Endpoint.Edits, EditArguments()),
            new(Type("OpenAI.Images.ImageClient"), "GenerateImageEdits", Endpoint.Edits, EditArguments(("imageCount", Count))),
            new(Type("OpenAI.Images.ImageClient"), "GenerateImageVariation", Endpoint.Variations, Members()),
            new(Type("OpenAI.Images.ImageClient"), "GenerateImageVariations", Endpoint.Variations, Members(("imageCount", Count))),
            new(Type("OpenAI.Responses.ResponseTool"), "CreateImageGenerationTool", Endpoint.ResponsesTool, ToolArguments),
        ],
        ParameterObjects =
        [
            new(Type("OpenAI.Images.ImageGenerationOptions"), Endpoint.Generations, GenerationOptions),
            new(Type("OpenAI.Images.ImageEditOptions"), Endpoint.Edits, EditOptions),
            new(Type("OpenAI.Images.ImageVariationOptions"), Endpoint.Variations, Members(("Size", Size), ("ResponseFormat", ResponseFormat), ("EndUserId", User))),
            new(Type("OpenAI.Responses.ImageGenerationTool"), Endpoint.ResponsesTool, Members(
                ("Model", Model), ("Quality", Quality), ("Size", Size), ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression),
                ("ModerationLevel", Moderation), ("Background", Background), ("InputFidelity", InputFidelity), ("PartialImageCount", PartialImages)))
            {
                Patch = "Patch",
            },
        ],
        Notes =
        [
            "`GeneratedImageQuality.High` sends `hd`, which every GPT Image model refuses: `high` is `HighQuality`, or a text.",
            "The body of a protocol method (`BinaryContent`) is read as it is written, and its own `model` is the one that is sent.",
            "Options that `ModelReaderWriter.Read` makes of JSON are not seen, and hold the model back where they could matter.",
            "`AddImageClient(section)` takes its model from the configuration; `AddClient<ImageClient, ImageClientSettings>` may set it in code, which is seen.",
        ],
        Hosts = new()
        {
            Clients = [Type("OpenAI.Images.ImageClient"), Type("OpenAI.OpenAIClient")],
            ClientMethods = ["GetImageClient"],
            EndpointOptions = [new(Type("OpenAI.OpenAIClientOptions"), "Endpoint")],
            OptionHolders = [new(Type("OpenAI.Images.ImageClientSettings"), "Options")],
        },
        ResponseMembers =
        [
            new(Type("OpenAI.Images.GeneratedImage"), "ImageUri", ResponseRule.Url),
            new(Type("OpenAI.Images.GeneratedImage"), "ImageBytes", ResponseRule.Data),
            new(Type("OpenAI.Images.GeneratedImage"), "RevisedPrompt", ResponseRule.RevisedPrompt),
            new(Type("OpenAI.Images.GeneratedImageCollection"), "Size", Size),
        ],
        Words = ["GenerateImage", "ImageClient", "ImageGenerat", "ImageEdit", "ImageVariation"],
        ModelTakers = ["CreateImageGenerationTool", "ImageGenerationTool", "ImageModel", "ImageGenerationRequest", "ImageEditRequest"],
        TypesOfRequests = ["ImageClient", "ImageGenerationTool", "ImageGenerationOptions", "ImageEditOptions", "ImageVariationOptions"],
        MethodsOfClients = ["GetImageClient"],
        WireTypes =
        [
            new(Type("OpenAI.Images.GeneratedImageQuality"), Names(
                ("High", "hd"), ("Standard", "standard"), ("HighQuality", "high"), ("MediumQuality", "medium"), ("LowQuality", "low"), ("Auto", "auto")))
            {
                ExperimentalMembers = ["HighQuality", "MediumQuality", "LowQuality", "Auto"],
            },
            new(Type("OpenAI.Images.GeneratedImageSize"), Names(
                ("W256xH256", "256x256"), ("W512xH512", "512x512"), ("W1024xH1024", "1024x1024"), ("W1024xH1792", "1024x1792"), ("W1792xH1024", "1792x1024"),
                ("W1024xH1536", "1024x1536"), ("W1536xH1024", "1536x1024"), ("Auto", "auto")))
            {
                ExperimentalMembers = ["W1024xH1536", "W1536xH1024", "Auto"],
                IsStringConvertible = false,
                IsSize = true,
            },
            new(Type("OpenAI.Images.GeneratedImageFormat"), Names(("Bytes", "b64_json"), ("Uri", "url"))),
            new(Type("OpenAI.Images.GeneratedImageStyle"), Names(("Vivid", "vivid"), ("Natural", "natural"))),
            new(Type("OpenAI.Images.GeneratedImageBackground"), Backgrounds()),
            new(Type("OpenAI.Images.GeneratedImageFileFormat"), FileFormats()),
            new(Type("OpenAI.Images.GeneratedImageModerationLevel"), ModerationLevels()),
            new(Type("OpenAI.Images.ImageInputFidelity"), Fidelities()),
            new(Type("OpenAI.Responses.ImageGenerationToolQuality"), Names(("Auto", "auto"), ("Low", "low"), ("Medium", "medium"), ("High", "high"))),
            new(Type("OpenAI.Responses.ImageGenerationToolSize"), Names(
                ("W1024xH1024", "1024x1024"), ("W1024xH1536", "1024x1536"), ("W1536xH1024", "1536x1024"), ("Auto", "auto")))
            {
                IsStringConvertible = false,
                IsSize = true,
            },
            new(Type("OpenAI.Responses.ImageGenerationToolBackground"), Backgrounds()),
            new(Type("OpenAI.Responses.ImageGenerationToolOutputFileFormat"), FileFormats()),
            new(Type("OpenAI.Responses.ImageGenerationToolModerationLevel"), ModerationLevels()),
            new(Type("OpenAI.Responses.ImageGenerationToolInputFidelity"), Fidelities()),
        ],
    };

    private static ImmutableDictionary<string, string> Backgrounds() => Names(("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto"));

    private static ImmutableDictionary<string, string> FileFormats() => Names(("Png", "png"), ("Jpeg", "jpeg"), ("Webp", "webp"));

    private static ImmutableDictionary<string, string> ModerationLevels() => Names(("Low", "low"), ("Auto", "auto"));

    private static ImmutableDictionary<string, string> Fidelities() => Names(("High", "high"), ("Low", "low"));

    private static IReadOnlyList<WireMember> EditArguments(params (string Name, string Wire)[] more) =>
        Members([("prompt", Prompt), ("mask", Mask), ("maskFilePath", Mask), .. more]);

    private static LibraryType Type(string fullName) => new(fullName, Assemblies);
}
