namespace GptImage.Emulator;

/// <summary>How an emulator starts.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// A folder that each call that makes pictures is written to, with its response; it is made where there is none. Keys are not written.
    /// <see langword="null"/>, the default: calls are not written.
    /// </summary>
    public string? RecordTo { get; init; }

    /// <summary>
    /// A folder of recordings: a request that one of them has gets the response recorded, whatever the settings say of models. Others are answered as without it.
    /// <see langword="null"/>, the default: none. It may be the folder of <see cref="RecordTo"/>: then what is new is added.
    /// </summary>
    public string? ReplayFrom { get; init; }

    /// <summary>What it starts with.</summary>
    public EmulatorSettings Settings { get; init; } = new();
}
