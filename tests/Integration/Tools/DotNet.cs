using System.Diagnostics;
using System.Text;

namespace GptImage.Integration.Tests;

/// <summary>The real <c>dotnet</c>, in a process of its own that leaves none behind.</summary>
internal static class DotNet
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>Each run keeps a core busy; more at once only run into the time limit.</summary>
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    private static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("DOTNET_NOLOGO", "1"),

        // None runs for long enough for it to pay.
        ("DOTNET_TieredPGO", "0"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("MSBUILDTERMINALLOGGER", "off"),
        ("UseSharedCompilation", "false"),
    ];

    /// <summary>Builds a project or solution, which restores it.</summary>
    public static Task<Build> BuildAsync(string folder, params string[] arguments) => BuildAsync(folder, [], arguments);

    /// <summary>The same with variables of the environment, which MSBuild takes for properties.</summary>
    public static async Task<Build> BuildAsync(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments) =>
        new(folder, await RunAsync(folder, variables, ["build", "--nologo", "-nodeReuse:false", "-consoleLoggerParameters:NoSummary", .. arguments]));

    /// <summary>Applies the fixes of warnings, the way the package's readme says.</summary>
    public static async Task<ToolRun> FormatAsync(string folder, params string[] arguments) =>
        (await RunAsync(folder, ["format", "analyzers", "--severity", "warn", "--verbosity", "normal", .. arguments])).Succeeded();

    public static Task<ToolRun> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    public static Task<ToolRun> RunAsync(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments) =>
        RunToolAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, variables, arguments);

    /// <summary>Another program, in the same way.</summary>
    public static async Task<ToolRun> RunToolAsync(string tool, string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        await Slots.WaitAsync();
        try
        {
            return await RunNowAsync(tool, folder, variables, arguments);
        }
        finally
        {
            Slots.Release();
        }
    }

    private static async Task<ToolRun> RunNowAsync(string tool, string folder, IEnumerable<(string Name, string Value)> variables, string[] arguments)
    {
        var command = $"{Path.GetFileNameWithoutExtension(tool)} {string.Join(' ', arguments)}";
        using var process = new Process { StartInfo = StartInfo(tool, folder, variables, arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => Add(e.Data);
        process.ErrorDataReceived += (_, e) => Add(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' did not end within {TimeLimit}:{Environment.NewLine}{Text()}", exception);
        }

        return new(command, process.ExitCode, Text());

        void Add(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private static ProcessStartInfo StartInfo(string tool, string folder, IEnumerable<(string Name, string Value)> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // The tests are themselves run by a dotnet that tells its children where its MSBuild is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Settings.Concat(variables))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
