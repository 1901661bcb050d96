using System.Diagnostics;
using System.Net.Http.Headers;
using System.Reflection;

namespace GptImage.Emulator.Tests;

/// <summary>The dotnet tool is packed, installed from the folder of its package, and runs from there.</summary>
public sealed class InstallTests
{
    private static readonly string Repository = Path.GetFullPath(Metadata("RepositoryRoot"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tool_is_installed_from_the_folder_of_its_package_and_serves()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "nuget.config"), """<configuration><packageSources><clear /><add key="local" value="feed" /></packageSources></configuration>""", Cancellation);

        // NuGet never looks again at a version that it has seen.
        var version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";
        await RunToEndAsync(folder.Path, "pack", Path.Combine(Repository, "tools", "GptImage.Emulator"), "--no-build", "--configuration", Metadata("Configuration"),
            "--output", "feed", $"-p:MinVerVersionOverride={version}", "-nologo", "--verbosity", "quiet");
        await RunToEndAsync(folder.Path, "tool", "install", "gptimage-emulator", "--version", version, "--tool-path", "tools", "--configfile", "nuget.config");

        using var emulator = Start(folder.Path, Path.Combine(folder.Path, "tools", "gptimage-emulator"), "--alive", "gpt-image-1");
        try
        {
            var line = await emulator.StandardOutput.ReadLineAsync(Cancellation) ?? "";
            Assert.StartsWith("Endpoint for clients: http://127.0.0.1:", line, StringComparison.Ordinal);
            Assert.Contains("\"gpt-image-1\"", await ModelsOfAsync(line["Endpoint for clients: ".Length..]), StringComparison.Ordinal);
        }
        finally
        {
            emulator.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ModelsOfAsync(string api)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any text");
        return await http.GetStringAsync(new Uri($"{api}/models"), Cancellation);
    }

    private static async Task RunToEndAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, "dotnet", arguments);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{await error}");
    }

    private static Process Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // The tests are themselves run by a dotnet that tells its children where its MSBuild is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }

    private static string Metadata(string key) =>
        typeof(InstallTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
