namespace GptImage.Emulator;

/// <summary>The emulator for tests: <c>await using var api = await GptImageEmulator.StartAsync();</c>.</summary>
public static class GptImageEmulator
{
    /// <summary>Starts an emulator on a free port of 127.0.0.1; it serves until it is disposed.</summary>
    /// <param name="settings">What it starts with; <see langword="null"/>: the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public static Task<EmulatorHost> StartAsync(EmulatorSettings? settings = null, CancellationToken cancellationToken = default) =>
        EmulatorHost.StartAsync(new() { Settings = settings ?? new() }, cancellationToken);
}
