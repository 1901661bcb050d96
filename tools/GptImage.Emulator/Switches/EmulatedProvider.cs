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
}
