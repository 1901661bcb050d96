namespace GptImage.Catalog;

/// <summary>What a model responds with. Source: the official specification of <c>ImagesResponse</c> and <c>Image</c>.</summary>
public sealed record ResponseRule
{
    /// <summary>The name of the image's URL.</summary>
    public const string Url = "url";

    /// <summary>The name of the image's data.</summary>
    public const string Data = "b64_json";

    /// <summary>The name of the prompt that the model made of the one it was sent.</summary>
    public const string RevisedPrompt = "revised_prompt";

    /// <summary>What every GPT Image model responds with: data, and how the image was made.</summary>
    public static readonly ResponseRule OfGptImage = new([Data, ParameterNames.Size], Data);

    /// <summary>What DALL·E 2 responds with.</summary>
    public static readonly ResponseRule OfDallE2 = new([Url, Data], Url);

    /// <summary>What DALL·E 3 responds with.</summary>
    public static readonly ResponseRule OfDallE3 = new([Url, Data, RevisedPrompt], Url);

    private ResponseRule(IReadOnlyList<string> fields, string defaultFormat)
    {
        Fields = fields;
        DefaultFormat = defaultFormat;
    }

    /// <summary>The wire names of the fields that a program may read, <see cref="Url"/> and <see cref="Data"/> among them where the model has them.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Which of <see cref="Url"/> and <see cref="Data"/> is set where the request has no <c>response_format</c>.</summary>
    public string DefaultFormat { get; }
}
