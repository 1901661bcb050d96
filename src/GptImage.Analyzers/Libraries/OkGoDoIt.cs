using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary>Version 1 of the package <c>OpenAI</c>, by OkGoDoIt, which had the name before the official one. It always sends a quality of DALL·E.</summary>
internal static class OkGoDoIt
{
    private const string Fault = "the library always sends a quality of DALL-E, which every GPT Image model refuses: move to the official package";

    public static readonly ClientLibrary Library = new()
    {
        Name = "OpenAI 1.x (OkGoDoIt)",
        Versions = "1.11.0",
        Notes =
        [
            "Every request has `quality`, `standard` or `hd` (not with `dall-e-3`), and most `response_format`: no call with a GPT Image model can succeed. An id is [GIM002](rules/GIM002.md), never changed.",
            "A request without a model sends `dall-e-2`.",
        ],
        RequestMethods =
        [
            new(Type("Images.IImageGenerationEndpoint"), "CreateImage", Endpoint.Generations, [new("input", Prompt), new("model", Model) { WhenOmitted = "dall-e-2" }]) { Fault = Fault },
        ],
        ParameterObjects =
        [
            new(Type("Images.ImageGenerationRequest"), Endpoint.Generations,
                Members(("Prompt", Prompt), ("Model", Model), ("NumOfImages", Count), ("Size", Size), ("Quality", Quality), ("ResponseFormat", ResponseFormat), ("User", User)))
            {
                ConstructorParameters = Members(("prompt", Prompt), ("model", Model), ("numOfImages", Count), ("size", Size), ("user", User), ("responseFormat", ResponseFormat), ("quality", Quality)),
                Fault = Fault,
            },
        ],
        ResponseMembers = [new(Type("Images.Data"), "Url", ResponseRule.Url), new(Type("Images.Data"), "Base64Data", ResponseRule.Data)],
        Words = ["ImageGenerations", "ImageGenerationRequest"],
        WireTypes = [new(Type("Models.Model"), Names(("DALLE2", "dall-e-2"), ("DALLE3", "dall-e-3")))],
    };

    private static LibraryType Type(string name) => new($"OpenAI_API.{name}", ["OpenAI_API"]);
}
