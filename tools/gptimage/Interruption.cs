using System.Runtime.InteropServices;

namespace GptImage.Tool;

/// <summary>
/// Ctrl-C and the system's request to end. The first ends the work at the next safe place, so that files stay whole; a second ends the process at once.
/// It listens until the process is gone: one that stopped earlier would leave a moment at the end in which the system's own exit code shows.
/// </summary>
internal static class Interruption
{
    private static readonly CancellationTokenSource Source = new();
    private static readonly PosixSignalRegistration[] Registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    /// <summary>Listens from now on.</summary>
    /// <returns>What ends the work.</returns>
    public static CancellationToken Listen()
    {
        GC.KeepAlive(Registrations);
        return Source.Token;
    }

    private static void OnSignal(PosixSignalContext context)
    {
        context.Cancel = !Source.IsCancellationRequested;
        Source.Cancel();
    }
}
