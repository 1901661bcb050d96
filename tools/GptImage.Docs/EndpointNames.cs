using GptImage.Catalog;

namespace GptImage.Docs;

/// <summary>What endpoints are called in the documentation.</summary>
internal static class EndpointNames
{
    /// <summary>Every endpoint, in the order of columns.</summary>
    public static readonly IReadOnlyList<(Endpoint Endpoint, string Path, string Word)> All =
    [
        (Endpoint.Generations, "`POST /v1/images/generations`", "generations"),
        (Endpoint.Edits, "`POST /v1/images/edits`", "edits"),
        (Endpoint.ResponsesTool, "`image_generation` tool of `POST /v1/responses`", "Responses tool"),
        (Endpoint.Variations, "`POST /v1/images/variations`", "variations"),
    ];

    /// <summary>How a request names it.</summary>
    public static string Of(Endpoint endpoint) => All.Single(known => known.Endpoint == endpoint).Path;

    /// <summary>One word for it.</summary>
    public static string WordOf(Endpoint endpoint) => All.Single(known => known.Endpoint == endpoint).Word;
}
