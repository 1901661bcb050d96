using GptImage.Analyzers.Requests;
using GptImage.Catalog;

namespace GptImage.Analyzers.Libraries;

/// <summary><c>Zonit.Extensions.Ai</c>: a class stands for each model.</summary>
internal static class Zonit
{
    public static readonly ClientLibrary Library = new()
    {
        Name = "Zonit.Extensions.Ai",
        Versions = "of August 2026, from its source",
        Notes = ["A class stands for the model: `new GPTImage15()` is [GIM002](rules/GIM002.md). The class of a current model takes its place by hand: its members differ."],
        ParameterObjects =
        [
            Model("GPTImage1", "gpt-image-1"),
            Model("GPTImage1Mini", "gpt-image-1-mini"),
            Model("GPTImage15", "gpt-image-1.5"),
        ],
        Words = ["GPTImage1"],
    };

    private static ParameterObject Model(string name, string model) =>
        new(new($"Zonit.Extensions.Ai.OpenAi.{name}", ["Zonit.Extensions.Ai.OpenAi", "Zonit.Extensions.Ai"]), Endpoint.Generations, [])
        {
            FixedModel = model,
            Fault = "a class of the library stands for the model: use the class of a current one",
        };
}
