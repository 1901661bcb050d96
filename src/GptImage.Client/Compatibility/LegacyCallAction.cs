namespace GptImage.Client;

/// <summary>What became of a call that needs a change.</summary>
internal enum LegacyCallAction
{
    Adapted,
    Observed,
    PassedOn,
    Refused,

    /// <summary>Sent by the client of this library, which leaves the model to its caller.</summary>
    Sent,
}
