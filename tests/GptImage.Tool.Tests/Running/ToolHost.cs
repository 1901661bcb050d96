using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace GptImage.Tool.Tests;

/// <summary>
/// Runs the tool many times in a process that stays: the same entry point and the same streams as those of the executable, without the seconds that it takes to
/// start. There are as many processes as runs at the same time.
/// </summary>
internal sealed class ToolHost : IDisposable
{
    private static readonly SemaphoreSlim Places = new(Math.Max(2, Environment.ProcessorCount));
    private static readonly ConcurrentBag<ToolHost> Idle = [];

    private readonly Process _process = ToolRun.StartProgram(Path.Combine(Repository.HostFolder, "GptImage.Tool.Host"), Path.GetTempPath(), [], keepsInput: true);

    private readonly string _folder = Directory.CreateTempSubdirectory("gptimage-host-").FullName;

    static ToolHost() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var host in Idle)
        {
            host.Dispose();
        }
    };

    /// <summary>Runs the tool.</summary>
    /// <param name="folder">The folder that it is run in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ToolRun> RunAsync(string folder, string[] arguments)
    {
        await Places.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var host = Idle.TryTake(out var idle) ? idle : new ToolHost();
            var run = await host.AskAsync(folder, arguments);
            Idle.Add(host);
            return run;
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>A process whose input has ended ends.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ToolRun> AskAsync(string folder, string[] arguments)
    {
        var (output, error) = (Path.Combine(_folder, "output"), Path.Combine(_folder, "error"));
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { Folder = folder, Arguments = arguments, Output = output, Error = error }));
        await _process.StandardInput.FlushAsync();
        var code = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException($"'gptimage {string.Join(' ', arguments)}' ended the process that runs it: {await File.ReadAllTextAsync(error)}");
        return new ToolRun(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture), await File.ReadAllTextAsync(output), await File.ReadAllTextAsync(error));
    }
}
