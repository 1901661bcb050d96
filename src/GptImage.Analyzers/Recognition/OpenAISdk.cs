using GptImage.Catalog;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Recognition;

/// <summary>
/// The official <c>OpenAI</c> package, 2.2 to 2.15. Wire values were captured from its requests: <c>GeneratedImageQuality.High</c> sends <c>hd</c>.
/// </summary>
internal static class OpenAISdk
{
    public static readonly ClientLibrary Library = new()
    {
        AssemblyName = "OpenAI",
        ClientFactories =
        [
            new("OpenAI.Images.ImageClient", null, "model"),
            new("OpenAI.OpenAIClient", "GetImageClient", "model"),
        ],
        RequestMethods =
        [
            new("OpenAI.Images.ImageClient", "GenerateImage", Endpoint.Generations, Names(("prompt", Prompt))),
            new("OpenAI.Images.ImageClient", "GenerateImages", Endpoint.Generations, Names(("prompt", Prompt), ("imageCount", Count))),
            new("OpenAI.Images.ImageClient", "GenerateImageEdit", Endpoint.Edits, EditArguments()),
            new("OpenAI.Images.ImageClient", "GenerateImageEdits", Endpoint.Edits, EditArguments(("imageCount", Count))),
            new("OpenAI.Images.ImageClient", "GenerateImageVariation", Endpoint.Variations, Names()),
            new("OpenAI.Images.ImageClient", "GenerateImageVariations", Endpoint.Variations, Names(("imageCount", Count))),
            new("OpenAI.Responses.ResponseTool", "CreateImageGenerationTool", Endpoint.ResponsesTool, Names(
                ("model", Model), ("quality", Quality), ("size", Size), ("outputFileFormat", OutputFormat), ("outputCompressionFactor", OutputCompression),
                ("moderationLevel", Moderation), ("background", Background), ("inputFidelity", InputFidelity), ("partialImageCount", PartialImages))),
        ],
        ParameterObjects =
        [
            new("OpenAI.Images.ImageGenerationOptions", Endpoint.Generations, Names(
                ("Quality", Quality), ("Size", Size), ("ResponseFormat", ResponseFormat), ("Style", Style), ("EndUserId", User), ("Background", Background),
                ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression), ("ModerationLevel", Moderation))),
            new("OpenAI.Images.ImageEditOptions", Endpoint.Edits, Names(
                ("Quality", Quality), ("Size", Size), ("ResponseFormat", ResponseFormat), ("EndUserId", User), ("Background", Background),
                ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression), ("InputFidelity", InputFidelity))),
            new("OpenAI.Images.ImageVariationOptions", Endpoint.Variations, Names(("Size", Size), ("ResponseFormat", ResponseFormat), ("EndUserId", User))),
            new("OpenAI.Responses.ImageGenerationTool", Endpoint.ResponsesTool, Names(
                ("Model", Model), ("Quality", Quality), ("Size", Size), ("OutputFileFormat", OutputFormat), ("OutputCompressionFactor", OutputCompression),
                ("ModerationLevel", Moderation), ("Background", Background), ("InputFidelity", InputFidelity), ("PartialImageCount", PartialImages))),
        ],
        WireTypes =
        [
            new("OpenAI.Images.GeneratedImageQuality", Names(
                ("High", "hd"), ("Standard", "standard"), ("HighQuality", "high"), ("MediumQuality", "medium"), ("LowQuality", "low"), ("Auto", "auto")))
            {
                ExperimentalMembers = ["HighQuality", "MediumQuality", "LowQuality", "Auto"],
            },
            new("OpenAI.Images.GeneratedImageSize", Names(
                ("W256xH256", "256x256"), ("W512xH512", "512x512"), ("W1024xH1024", "1024x1024"), ("W1024xH1792", "1024x1792"), ("W1792xH1024", "1792x1024"),
                ("W1024xH1536", "1024x1536"), ("W1536xH1024", "1536x1024"), ("Auto", "auto")))
            {
                ExperimentalMembers = ["W1024xH1536", "W1536xH1024", "Auto"],
                IsStringConvertible = false,
                IsSize = true,
            },
            new("OpenAI.Images.GeneratedImageFormat", Names(("Bytes", "b64_json"), ("Uri", "url"))),
            new("OpenAI.Images.GeneratedImageStyle", Names(("Vivid", "vivid"), ("Natural", "natural"))),
            new("OpenAI.Images.GeneratedImageBackground", Backgrounds()),
            new("OpenAI.Images.GeneratedImageFileFormat", FileFormats()),
            new("OpenAI.Images.GeneratedImageModerationLevel", ModerationLevels()),
            new("OpenAI.Images.ImageInputFidelity", Fidelities()),
            new("OpenAI.Responses.ImageGenerationToolQuality", Names(("Auto", "auto"), ("Low", "low"), ("Medium", "medium"), ("High", "high"))),
            new("OpenAI.Responses.ImageGenerationToolSize", Names(
                ("W1024xH1024", "1024x1024"), ("W1024xH1536", "1024x1536"), ("W1536xH1024", "1536x1024"), ("Auto", "auto")))
            {
                IsStringConvertible = false,
                IsSize = true,
            },
            new("OpenAI.Responses.ImageGenerationToolBackground", Backgrounds()),
            new("OpenAI.Responses.ImageGenerationToolOutputFileFormat", FileFormats()),
            new("OpenAI.Responses.ImageGenerationToolModerationLevel", ModerationLevels()),
            new("OpenAI.Responses.ImageGenerationToolInputFidelity", Fidelities()),
        ],
    };

    private static ImmutableDictionary<string, string> Backgrounds() => Names(("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto"));

    private static ImmutableDictionary<string, string> FileFormats() => Names(("Png", "png"), ("Jpeg", "jpeg"), ("Webp", "webp"));

    private static ImmutableDictionary<string, string> ModerationLevels() => Names(("Low", "low"), ("Auto", "auto"));

    private static ImmutableDictionary<string, string> Fidelities() => Names(("High", "high"), ("Low", "low"));

    private static ImmutableDictionary<string, string> EditArguments(params (string Name, string Wire)[] more) =>
        Names([("prompt", Prompt), ("mask", Mask), ("maskFilePath", Mask), .. more]);

    private static ImmutableDictionary<string, string> Names(params (string Name, string Wire)[] pairs) =>
        pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Wire, StringComparer.Ordinal);
}
