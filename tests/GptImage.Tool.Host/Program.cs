using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

// The entry point of the executable.
var tool = Assembly.Load("gptimage").EntryPoint!;
var responses = Console.Out;
while (Console.ReadLine() is { } line)
{
    var request = JsonSerializer.Deserialize<HostRequest>(line)!;
    responses.WriteLine(Run(request));
}

return 0;

int Run(HostRequest request)
{
    Environment.CurrentDirectory = request.Folder;
    using var output = File.Create(request.Output);
    using var error = File.Create(request.Error);
    Redirect(output, StandardStream.Output);
    Redirect(error, StandardStream.Error);
    using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
    Console.SetError(errors);
    return (int)tool.Invoke(null, [request.Arguments])!;
}

static void Redirect(FileStream file, StandardStream stream)
{
    if (StandardStreams.Duplicate((int)file.SafeFileHandle.DangerousGetHandle(), (int)stream) < 0)
    {
        throw new IOException($"standard stream {(int)stream} cannot be redirected: {Marshal.GetLastPInvokeErrorMessage()}");
    }
}

/// <summary>One run of the tool.</summary>
/// <param name="Folder">The folder that it runs in.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Output">The file that gets its standard output.</param>
/// <param name="Error">The file that gets its error stream.</param>
internal sealed record HostRequest(string Folder, string[] Arguments, string Output, string Error);

/// <summary>The numbers by which the system knows the streams of a process.</summary>
internal enum StandardStream
{
    Output = 1,
    Error = 2,
}

internal static class StandardStreams
{
    /// <summary>Makes a file the stream of a number, in place of what it was.</summary>
    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    internal static extern int Duplicate(int file, int stream);
}
