namespace GptImage.Tool.Findings;

/// <summary>What can be done about a finding.</summary>
internal enum FixLevel
{
    /// <summary><c>gptimage fix</c> does it: what was asked for stays what is made.</summary>
    Safe,

    /// <summary>There are alternatives, and a person has to choose.</summary>
    Choice,

    /// <summary>There is no change to offer: something outside of the code has to be done or known.</summary>
    Report,
}
