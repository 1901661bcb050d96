using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary><c>tryAGI.OpenAI</c>, generated from OpenAI's specification: a model is text or an enum, in a union of both.</summary>
internal static class TryAGI
{
    private static readonly ImmutableDictionary<string, string> Models =
        Names(("GptImage1", "gpt-image-1"), ("GptImage1Mini", "gpt-image-1-mini"), ("GptImage15", "gpt-image-1.5"), ("DallE2", "dall-e-2"), ("DallE3", "dall-e-3"));

    private static readonly ImmutableDictionary<string, string> Qualities =
        Names(("Standard", "standard"), ("Hd", "hd"), ("Low", "low"), ("Medium", "medium"), ("High", "high"), ("Auto", "auto"));

    private static readonly ImmutableDictionary<string, string> Backgrounds = Names(("Transparent", "transparent"), ("Opaque", "opaque"), ("Auto", "auto"));

    private static readonly ImmutableDictionary<string, string> Formats = Names(("Png", "png"), ("Jpeg", "jpeg"), ("Webp", "webp"));

    public static readonly ClientLibrary Library = new()
    {
        Name = "tryAGI.OpenAI",
        Versions = "of August 2026, from its source",
        Notes =
        [
            "A constant of a legacy model becomes the id of the target as text, where text is taken; an enum in a variable of its own type needs a decision.",
            "Sizes are read where they are text.",
        ],
        RequestMethods =
        [
            .. from method in new[] { "CreateImage", "CreateImageAsStream" } select new RequestMethod(Type("IImagesClient"), method, Endpoint.Generations, Arguments(GenerationMembers)),
            .. from method in new[] { "CreateImageEdit", "CreateImageEditAsStream" } select new RequestMethod(Type("IImagesClient"), method, Endpoint.Edits, Arguments(EditMembers)),
        ],
        ParameterObjects =
        [
            new(Type("CreateImageRequest"), Endpoint.Generations, GenerationMembers) { ConstructorParameters = Arguments(GenerationMembers) },
            new(Type("CreateImageEditRequest"), Endpoint.Edits, EditMembers) { ConstructorParameters = Arguments(EditMembers) },
            new(Type("ImageGenTool"), Endpoint.ResponsesTool, ToolMembers) { ConstructorParameters = Arguments(ToolMembers) },
        ],
        Words = ["CreateImage", "ImageGenTool"],
        TypesOfRequests = ["ImageGenTool"],
        WireTypes =
        [
            .. from name in new[] { "CreateImageRequestModel", "CreateImageEditRequestModel", "ImageGenToolModel", "EditImageBodyJsonParamModel", "BetaImageGenToolModel" } select Enum(name, Models),
            .. from name in new[] { "CreateImageRequestQuality", "CreateImageEditRequestQuality", "ImageGenToolQuality" } select Enum(name, Qualities),
            .. from name in new[] { "CreateImageRequestBackground", "CreateImageEditRequestBackground", "ImageGenToolBackground" } select Enum(name, Backgrounds),
            .. from name in new[] { "CreateImageRequestOutputFormat", "CreateImageEditRequestOutputFormat", "ImageGenToolOutputFormat" } select Enum(name, Formats),
            .. from name in new[] { "CreateImageRequestResponseFormat", "CreateImageEditRequestResponseFormat" } select Enum(name, Names(("Url", "url"), ("B64Json", "b64_json"))),
            .. from name in new[] { "CreateImageRequestModeration", "ImageGenToolModeration" } select Enum(name, Names(("Low", "low"), ("Auto", "auto"))),
            Enum("CreateImageRequestStyle", Names(("Vivid", "vivid"), ("Natural", "natural"))),
            Enum("InputFidelity", Names(("High", "high"), ("Low", "low"))),
        ],
    };

    private static IReadOnlyList<WireMember> GenerationMembers =>
    [
        .. Members(("Prompt", Prompt), ("Model", Model), ("N", Count), ("Quality", Quality), ("ResponseFormat", ResponseFormat), ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression),
            ("Stream", ParameterNames.Stream), ("PartialImages", PartialImages), ("Size", Size), ("Moderation", Moderation), ("Background", Background), ("Style", Style), ("User", User)),
    ];

    private static IReadOnlyList<WireMember> EditMembers =>
    [
        .. GenerationMembers.Where(member => member.Parameter is not (Moderation or Style)),
        .. Members(("InputFidelity", InputFidelity), ("Mask", Mask)),
        .. Ignored("Image", "Imagename", "Maskname"),
    ];

    private static IReadOnlyList<WireMember> ToolMembers => Members(("Model", Model), ("Quality", Quality), ("Size", Size), ("OutputFormat", OutputFormat), ("OutputCompression", OutputCompression),
        ("Moderation", Moderation), ("Background", Background), ("InputFidelity", InputFidelity), ("PartialImages", PartialImages));

    /// <summary>The same members as arguments.</summary>
    private static IReadOnlyList<WireMember> Arguments(IReadOnlyList<WireMember> members) => [.. members.Select(member => member with { Name = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1) })];

    private static WireType Enum(string name, ImmutableDictionary<string, string> members) => new(Type(name), members) { IsStringConvertible = false };

    private static LibraryType Type(string name) => new($"tryAGI.OpenAI.{name}", ["tryAGI.OpenAI"]);
}
