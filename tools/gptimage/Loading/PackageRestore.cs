using System.Security;
using GptImage.Tool.Files;

namespace GptImage.Tool.Loading;

/// <summary>Restores the packages of projects as <c>dotnet restore</c> does, all in one run.</summary>
internal static class PackageRestore
{
    /// <summary>Restores them. Whether it helped is seen when they are loaded.</summary>
    /// <returns>What went wrong, one line; null: nothing.</returns>
    public static async Task<string?> RunAsync(IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var solution = Path.Combine(Path.GetTempPath(), $"gptimage-{Guid.NewGuid():N}.slnx");
        try
        {
            await File.WriteAllTextAsync(
                solution,
                $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{SecurityElement.Escape(project)}" />"""))}</Solution>",
                cancellationToken);
            var run = await ChildProcess.RunAsync("dotnet", Path.GetDirectoryName(projects[0])!, ["restore", solution, "--verbosity", "quiet", "-nologo"], cancellationToken);
            return run switch
            {
                null => "there is no 'dotnet' to restore with",
                (0, _, _) => null,
                var (_, output, error) => (output + error).Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? "dotnet restore failed",
            };
        }
        finally
        {
            File.Delete(solution);
        }
    }
}
