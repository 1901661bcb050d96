namespace GptImage.Catalog;

/// <summary>What happens when something is sent.</summary>
public enum Outcome
{
    /// <summary>It takes effect.</summary>
    Accepted,

    /// <summary>The endpoint does not know the parameter and answers 400.</summary>
    UnknownParameter,

    /// <summary>The model does not support it and the call fails.</summary>
    Refused,

    /// <summary>It has no effect, or another one than asked for; no error says so.</summary>
    Ignored,

    /// <summary>It is paid for, and has no effect.</summary>
    Billed,
}
