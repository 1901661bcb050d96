using System.Diagnostics;
using System.Reflection;

namespace GptImage.Docs.Pictures;

/// <summary>The picture of what the command-line tool says of a sample before it changes anything.</summary>
internal static class DryRun
{
    /// <summary>Where the picture stands.</summary>
    public const string Path = "docs/images/dry-run.svg";

    private const string Sample = "samples/Postcards";

    private static readonly string[] Arguments = ["fix", "--dry-run"];

    /// <summary>The picture, of the tool that was built together with this program.</summary>
    /// <exception cref="InvalidOperationException">The tool could not run. Exit code 1 is as it should be: changes are due.</exception>
    public static async Task<string> DrawAsync(Repository repository, CancellationToken cancellationToken)
    {
        var configuration = typeof(DryRun).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var tool = System.IO.Path.Combine(repository.Root, "tools/gptimage/bin", configuration, "net10.0/gptimage.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [tool, .. Arguments])
        {
            WorkingDirectory = System.IO.Path.Combine(repository.Root, Sample),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Tests and "dotnet run" are themselves run by a dotnet that tells its children where its MSBuild is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 1
            ? TerminalPicture.Of($"gptimage {string.Join(' ', Arguments)}", output)
            : throw new InvalidOperationException($"gptimage ended with {process.ExitCode}:\n{output}{await error}");
    }
}
