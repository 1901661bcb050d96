using System.Runtime.InteropServices;

namespace GptImage.Tool.Host;

/// <summary>The streams of this process, by the numbers that the system knows them by.</summary>
internal static class StandardStreams
{
    private const int OutputNumber = 1;
    private const int ErrorNumber = 2;

    /// <summary>Lets the standard output and the error stream lead to files.</summary>
    /// <exception cref="IOException">The system does not do it.</exception>
    public static void Redirect(FileStream output, FileStream error)
    {
        Redirect(output, OutputNumber);
        Redirect(error, ErrorNumber);
    }

    private static void Redirect(FileStream file, int number)
    {
        if (Duplicate((int)file.SafeFileHandle.DangerousGetHandle(), number) < 0)
        {
            throw new IOException($"Stream {number} cannot be redirected: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static extern int Duplicate(int file, int number);
}
