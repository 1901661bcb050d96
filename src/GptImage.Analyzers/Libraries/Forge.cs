using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using static GptImage.Analyzers.Libraries.Row;
using static GptImage.Catalog.ParameterNames;

namespace GptImage.Analyzers.Libraries;

/// <summary><c>Forge.OpenAI</c>: texts throughout, with values of DALL·E from the start.</summary>
internal static class Forge
{
    public static readonly ClientLibrary Library = new()
    {
        Name = "Forge.OpenAI",
        Versions = "1.6.2, from its source",
        Notes =
        [
            "`Quality` is `standard` and `Style` is `vivid` from the start, and GPT Image models refuse both: an id moves only where a request sets `Style = null` and a quality.",
        ],
        ParameterObjects =
        [
            new(Type("ImageCreateRequest"), Endpoint.Generations,
            [
                .. Members(("Prompt", Prompt), ("Model", Model), ("NumberOfImagesToGenerate", Count), ("Size", Size), ("ResponseFormat", ResponseFormat), ("User", User)),
                new("Quality", Quality) { WhenOmitted = "standard", IsInitial = true },
                new("Style", Style) { WhenOmitted = "vivid", IsInitial = true },
            ]),
            new(Type("ImageEditRequest"), Endpoint.Edits, [.. Members(("Prompt", Prompt), ("Model", Model), ("Size", Size), ("ResponseFormat", ResponseFormat), ("User", User), ("Mask", Mask)), .. Ignored("Image")]),
        ],
        Words = ["ImageCreateRequest", "ImageEditRequest"],
        TypesOfRequests = ["ImageCreateRequest"],
    };

    private static LibraryType Type(string name) => new($"Forge.OpenAI.Models.Images.{name}", ["Forge.OpenAI"]);
}
