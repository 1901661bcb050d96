namespace GptImage.Client;

/// <summary>What became of a call that needs a change.</summary>
internal enum LegacyCallAction
{
    Adapted,
    Observed,
    PassedOn,
    Refused,
}
