namespace GptImage.Tool.Files;

/// <summary>What git knows of a folder. Without git, or outside of a repository, there is none.</summary>
/// <param name="folder">A folder of the working tree.</param>
internal sealed class GitRepository(string folder)
{
    /// <summary>The repository that a folder lies in; null: none.</summary>
    public static GitRepository? Find(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (Path.Exists(Path.Combine(parent, ".git")))
            {
                return new GitRepository(folder);
            }
        }

        return null;
    }

    /// <summary>The files below the folder that git tracks or would track: no ignored ones. Full paths; null where git cannot say.</summary>
    public async Task<IReadOnlyList<string>?> FilesAsync(CancellationToken cancellationToken) =>
        await RunAsync(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], cancellationToken) is { } paths
            ? [.. paths.Select(path => Path.GetFullPath(path, folder))]
            : null;

    /// <summary>The files that differ from <paramref name="reference"/>, also those not committed or not tracked. Full paths.</summary>
    /// <exception cref="ToolException">git does not know the reference.</exception>
    public async Task<IReadOnlySet<string>> ChangedSinceAsync(string reference, CancellationToken cancellationToken)
    {
        // Below this folder, and relative to it.
        var changed = await RunAsync(["diff", "-z", "--name-only", "--relative", "--diff-filter=d", reference, "--"], cancellationToken)
            ?? throw new ToolException($"--since: git knows no commit, branch or tag '{reference}' in '{folder}'");
        var untracked = await RunAsync(["ls-files", "-z", "--others", "--exclude-standard"], cancellationToken) ?? [];
        return changed.Concat(untracked).Select(path => Path.GetFullPath(path, folder)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The tracked files below the folder with changes that are not committed, as git names them, and the untracked ones among <paramref name="files"/>.</summary>
    public async Task<IReadOnlyList<string>> UncommittedAsync(IReadOnlyCollection<string> files, CancellationToken cancellationToken)
    {
        var changed = await RunAsync(["status", "-z", "--porcelain", "--untracked-files=no", "--", "."], cancellationToken) ?? [];
        var untracked = files.Count == 0 ? [] : await RunAsync(["ls-files", "-z", "--others"], cancellationToken) ?? [];
        return [.. changed.Select(line => line.Length > 3 ? line[3..] : line), .. untracked.Where(path => files.Contains(Path.GetFullPath(path, folder)))];
    }

    private async Task<IReadOnlyList<string>?> RunAsync(string[] arguments, CancellationToken cancellationToken) =>
        await ChildProcess.RunAsync("git", folder, arguments, cancellationToken) is (0, { } output, _)
            ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : null;
}
