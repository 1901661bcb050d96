using System.IO.Enumeration;

namespace GptImage.Tool.Files;

/// <summary>Lists the files below a folder that may be source: not those that git ignores, that a build made, or that a symbolic link leads to.</summary>
internal static class FileWalk
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The files, as full paths, in no order.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(string folder, CancellationToken cancellationToken)
    {
        if (GitRepository.Find(folder) is { } git && await git.FilesAsync(cancellationToken) is { } known)
        {
            return [.. known.Where(path => !IsBuildOutput(Path.GetRelativePath(folder, path)) && IsFile(path))];
        }

        return [.. Enumerate(folder, cancellationToken)];
    }

    private static IEnumerable<string> Enumerate(string folder, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ['.', ..] && !IsSkipped(entry.FileName),
        };
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return file;
        }
    }

    /// <summary>Whether a file is there, and is no link: what a link leads to is looked at where it lies, and writing to a link would end it.</summary>
    private static bool IsFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0;
    }

    private static bool IsBuildOutput(string relative)
    {
        foreach (var range in relative.AsSpan().SplitAny('/', '\\'))
        {
            if (IsSkipped(relative.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSkipped(ReadOnlySpan<char> folder)
    {
        foreach (var name in SkippedFolders)
        {
            if (folder.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
