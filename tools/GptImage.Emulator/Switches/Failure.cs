namespace GptImage.Emulator;

/// <summary>A way to fail, whatever was asked.</summary>
public enum Failure
{
    /// <summary>429 with <c>Retry-After</c>: <see cref="EmulatorSettings.RetryAfterSeconds"/>.</summary>
    RateLimit,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>400 with the code <c>moderation_blocked</c>.</summary>
    Moderation,

    /// <summary>The connection is closed before anything is answered.</summary>
    Drop,

    /// <summary>The connection is closed in the middle of the response.</summary>
    Truncate,

    /// <summary>The response stops in the middle and the connection stays open, until the caller gives up.</summary>
    Stall,
}
