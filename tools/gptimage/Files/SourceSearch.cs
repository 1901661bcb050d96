using GptImage.Tool.Loading;

namespace GptImage.Tool.Files;

/// <summary>The files that can concern image requests, found by their text alone, and the projects in view.</summary>
internal sealed record SourceSearch
{
    /// <summary>The C# files with one of the words: full paths, in order.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Whether a candidate counts although no project that was loaded compiles it.</summary>
    public required Func<string, bool> CountsAlone { get; init; }

    /// <summary>The projects in view.</summary>
    public required ProjectMap Projects { get; init; }

    /// <summary>The configuration files in which a setting names a legacy model: full paths, in order.</summary>
    public required IReadOnlyList<string> ConfigurationFiles { get; init; }

    /// <summary>The C# files that may read one of these settings.</summary>
    public required IReadOnlyList<string> SettingReaders { get; init; }

    /// <summary>How many C# and configuration files were searched.</summary>
    public required int Searched { get; init; }

    /// <summary>The files that could not be read, with the reason.</summary>
    public required IReadOnlyList<(string Path, string Reason)> Unreadable { get; init; }

    /// <summary>Searches what the tool was pointed at.</summary>
    /// <param name="roots">Where.</param>
    /// <param name="accepts">Which files are looked at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<SourceSearch> RunAsync(Roots roots, Func<string, bool> accepts, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in Outermost(roots.Folders))
        {
            found.UnionWith(await FileWalk.FilesAsync(folder, cancellationToken));
        }

        // A folder inside of a project, or a file of one: the project is above.
        var above = roots.Folders.Concat(roots.Files.Select(file => Path.GetDirectoryName(file)!)).SelectMany(ProjectMap.Above);
        var projects = new ProjectMap(found.Where(IsProject).Concat(roots.Projects).Concat(above).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var inFolders = found.ToHashSet(StringComparer.Ordinal);
        inFolders.UnionWith(roots.Files);
        found.UnionWith(roots.Files);
        foreach (var folder in Outermost(roots.Projects.Where(projects.Projects.Contains).SelectMany(project => projects.LinkedFolders(project).Append(Path.GetDirectoryName(project)!))))
        {
            found.UnionWith(await FileWalk.FilesAsync(folder, cancellationToken));
        }

        var sources = found.Where(file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && accepts(file)).ToList();
        var settings = found.Where(file => ConfigurationSearch.IsConfiguration(file) && accepts(file)).ToList();
        var mentioning = WordSearch.Candidates([.. sources, .. settings], out var unreadable, cancellationToken).ToLookup(ConfigurationSearch.IsConfiguration);
        var keys = ConfigurationSearch.KeysOf([.. mentioning[true]], cancellationToken);
        return new SourceSearch
        {
            Candidates = [.. mentioning[false]],
            ConfigurationFiles = [.. keys.Keys],
            SettingReaders = ConfigurationSearch.ReadersOf(keys.Values.SelectMany(each => each), sources, cancellationToken),
            CountsAlone = inFolders.Contains,
            Projects = projects,
            Searched = sources.Count + settings.Count,
            Unreadable = unreadable,
        };
    }

    private static bool IsProject(string file) => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folders that lie in no other of them.</summary>
    private static IEnumerable<string> Outermost(IEnumerable<string> folders)
    {
        var all = folders.Distinct(StringComparer.Ordinal).ToList();
        return all.Where(folder => !all.Exists(other => folder.Length > other.Length && folder.StartsWith(Path.TrimEndingDirectorySeparator(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }
}
