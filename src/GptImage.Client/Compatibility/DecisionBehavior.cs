namespace GptImage.Client;

/// <summary>What happens to a call to a legacy model that cannot move to the target by itself, such as one that asks for a transparent background.</summary>
public enum DecisionBehavior
{
    /// <summary>Throws <see cref="GptImageRequestException"/>, which lists what stands in the way. The default.</summary>
    Throw,

    /// <summary>Uses <see cref="GptImageCompatibilityOptions.FallbackModel"/>; throws where that model does not accept the call either.</summary>
    UseFallback,

    /// <summary>Sends the request as it is: the API decides.</summary>
    PassOn,
}
