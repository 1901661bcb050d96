namespace GptImage.Docs;

/// <summary>
/// The files of this repository. Paths are relative to its root, with slashes; text has plain line feeds, however it was checked out.
/// </summary>
internal sealed class Repository
{
    private const string Mark = "Analyzers.sln";

    private readonly string _root;

    /// <summary>The root itself.</summary>
    public string Root => _root;

    private Repository(string root) => _root = root;

    /// <summary>The repository that <paramref name="folder"/> lies in.</summary>
    /// <exception cref="DirectoryNotFoundException">It lies in none.</exception>
    public static Repository Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, Mark)))
            {
                return new Repository(candidate.FullName);
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{folder}' holds {Mark}.");
    }

    /// <summary>Whether a file or folder is there.</summary>
    public bool Exists(string path) => Path.Exists(FullPath(path));

    /// <summary>The text of a file; empty where there is none.</summary>
    public string Read(string path) => File.Exists(FullPath(path)) ? File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n") : string.Empty;

    /// <summary>Writes a file, and the folder that it needs.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    /// <summary>The Markdown files at the root and below <c>docs</c>, in order.</summary>
    public IReadOnlyList<string> MarkdownFiles() =>
    [
        .. Directory.EnumerateFiles(_root, "*.md")
            .Concat(Directory.EnumerateFiles(FullPath("docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private string FullPath(string path) => Path.Combine(_root, path);
}
