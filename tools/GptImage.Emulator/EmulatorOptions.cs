namespace GptImage.Emulator;

/// <summary>How an emulator starts.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What it starts with.</summary>
    public EmulatorSettings Settings { get; init; } = new();
}
