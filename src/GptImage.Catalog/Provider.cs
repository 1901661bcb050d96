namespace GptImage.Catalog;

/// <summary>Whose documentation decides what is refused. The setting <c>gpt_image.provider</c>.</summary>
public enum Provider
{
    /// <summary>Report what OpenAI or the gateway documents as refused, and say whose rule it is. The default.</summary>
    Any,

    /// <summary>api.openai.com.</summary>
    OpenAI,

    /// <summary>The apiyi gateway.</summary>
    Apiyi,

    /// <summary>Azure OpenAI. Its rules count only where a request is known to go there: <see cref="Any"/> does not include them.</summary>
    Azure,
}
