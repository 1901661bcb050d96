namespace GptImage.Analyzers.Requests;

/// <summary>Whose servers a request may go to, as far as its own client or URL shows it.</summary>
[Flags]
internal enum RequestHost
{
    /// <summary>Nothing shows it.</summary>
    Unseen = 0,

    /// <summary>api.openai.com.</summary>
    OpenAI = 1,

    /// <summary>Azure OpenAI, where a model is the name of a deployment.</summary>
    Azure = 2,

    /// <summary>The apiyi gateway.</summary>
    Apiyi = 4,

    /// <summary>Another vendor, whose API may have the same shape and models of the same names.</summary>
    Other = 8,

    /// <summary>The code names a host, and what it names is not seen: it comes from configuration.</summary>
    Configured = 16,

    /// <summary>Those whose requests are judged.</summary>
    Known = OpenAI | Azure | Apiyi,
}
