namespace GptImage.Client;

/// <summary>What the compatibility guard does with a request that needs a change.</summary>
public enum CompatibilityMode
{
    /// <summary>Changes what can be changed without asking; <see cref="GptImageCompatibilityOptions.OnDecision"/> says what happens to the rest. The default.</summary>
    Adapt,

    /// <summary>Throws <see cref="GptImageRequestException"/> for a legacy model, and for a parameter that the model named refuses.</summary>
    Strict,

    /// <summary>Logs and counts; sends every request as it is.</summary>
    Observe,
}
