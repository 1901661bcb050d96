using System.Diagnostics;

namespace GptImage.Tool.Tests;

/// <summary>One run of the executable.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool to its end.</summary>
    /// <param name="folder">The folder that it is run in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ToolRun> Of(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return await EndOf(process);
    }

    /// <summary>The executable.</summary>
    public static readonly string Executable = Path.Combine(Repository.ToolFolder, "gptimage");

    /// <summary>Starts the tool.</summary>
    public static Process Start(string folder, params string[] arguments) => StartProgram(Executable, folder, arguments);

    /// <summary>Starts a line of the shell, in which <c>$0</c> is the tool.</summary>
    public static Process StartShell(string folder, string line) => StartProgram("/bin/sh", folder, ["-c", line, Executable]);

    /// <summary>Runs another program, which must succeed.</summary>
    public static async Task<string> Program(string program, string folder, params string[] arguments)
    {
        using var process = StartProgram(program, folder, arguments);
        var run = await EndOf(process);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}{run.Error}");
        return run.Output;
    }

    /// <summary>Waits for a process.</summary>
    public static async Task<ToolRun> EndOf(Process process)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ToolRun(process.ExitCode, await output, await error);
    }

    /// <summary>This run, which must have ended with the exit code.</summary>
    public ToolRun Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"It ended with {ExitCode}, not {exitCode}.\n{Output}\n{Error}");
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at GptImage", Output, StringComparison.Ordinal);
        return this;
    }

    private static Process StartProgram(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // The tests are themselves run by a dotnet that tells its children where its MSBuild is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["NO_COLOR"] = "1";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
