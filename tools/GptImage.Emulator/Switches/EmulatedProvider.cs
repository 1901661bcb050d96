using System.Text.Json.Serialization;

namespace GptImage.Emulator;

/// <summary>Who is imitated.</summary>
public enum EmulatedProvider
{
    /// <summary>api.openai.com.</summary>
    [JsonStringEnumMemberName("openai")]
    OpenAI,

    /// <summary>The apiyi gateway, which relays OpenAI's models and has its own.</summary>
    Apiyi,

    /// <summary>Azure OpenAI. Its paths, below <c>/openai</c>, respond by its rules whatever is set here.</summary>
    Azure,
}
