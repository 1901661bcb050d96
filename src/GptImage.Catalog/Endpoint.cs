namespace GptImage.Catalog;

/// <summary>The endpoint of an image request. Flags, because a model supports a set of them.</summary>
[Flags]
public enum Endpoint
{
    /// <summary>Not an endpoint of the Images API, or not visible.</summary>
    None = 0,

    /// <summary><c>POST /v1/images/generations</c>.</summary>
    Generations = 1,

    /// <summary><c>POST /v1/images/edits</c>, multipart or JSON.</summary>
    Edits = 2,

    /// <summary><c>POST /v1/images/variations</c>, retired.</summary>
    Variations = 4,

    /// <summary>The <c>image_generation</c> tool of <c>POST /v1/responses</c>.</summary>
    ResponsesTool = 8,
}
