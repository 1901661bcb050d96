using System.Text.RegularExpressions;
using GptImage.Tool.Files;

namespace GptImage.Tool.Loading;

/// <summary>
/// What project files say as text, before any is evaluated: which may compile a file, and which may refer to which. It says rather too much than too little;
/// evaluation tells the truth about the few that are left.
/// </summary>
internal sealed partial class ProjectMap
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <param name="projects">The projects in view: full paths.</param>
    public ProjectMap(IEnumerable<string> projects)
    {
        foreach (var project in projects)
        {
            Add(project);
        }
    }

    /// <summary>The projects in view.</summary>
    public IReadOnlyCollection<string> Projects => _entries.Keys;

    /// <summary>The projects that may compile the file: those of the nearest folder that has any, and those that name it or its folder.</summary>
    public IReadOnlyList<string> OwnersOf(string file)
    {
        var owners = _entries.Values.Where(entry => entry.Linked.Any(glob => glob.IsMatch(file.Replace('\\', '/')))).Select(entry => entry.Path).ToList();
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var own = _entries.Keys.Where(project => Path.GetDirectoryName(project) == folder).ToList();
            if (own.Count > 0)
            {
                owners.AddRange(own);
                break;
            }
        }

        return [.. owners.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The projects in view that may refer to <paramref name="project"/>, by whichever way.</summary>
    public IReadOnlyList<string> DependentsOf(string project)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { project };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var entry in _entries.Values.Where(entry => entry.ReferredTo.Contains(Path.GetFileName(next)) && found.Add(entry.Path)))
            {
                open.Enqueue(entry.Path);
            }
        }

        found.Remove(project);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The folders besides its own in which a project says that it has files.</summary>
    public IEnumerable<string> LinkedFolders(string project) => _entries[project].Folders;

    /// <summary>The projects of the nearest folder, at or above <paramref name="folder"/>, that has any. What is above a git repository is another's.</summary>
    public static IReadOnlyList<string> Above(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.Exists(Path.Combine(parent, ".git")) ? null : Path.GetDirectoryName(parent))
        {
            if (Directory.GetFiles(parent, "*.csproj") is { Length: > 0 } projects)
            {
                return projects;
            }
        }

        return [];
    }

    private void Add(string project)
    {
        if (_entries.ContainsKey(project) || TextOf(project).Length == 0)
        {
            return;
        }

        var files = new List<string>();
        AddImports(project, files);
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            AddImports(Path.Combine(folder, "Directory.Build.props"), files);
            AddImports(Path.Combine(folder, "Directory.Build.targets"), files);
        }

        var included = files.SelectMany(file => CompileItem().Matches(TextOf(file)).SelectMany(item => item.Groups[1].Value.Split(';')).Select(glob => (file, glob: glob.Trim()))).ToList();
        _entries.Add(project, new Entry(
            project,
            [.. included.Select(item => PathFilter.ToRegex("**/" + WithoutStart(item.glob)))],
            [.. included.Select(item => FolderOf(item.file, item.glob)).OfType<string>().Distinct(StringComparer.Ordinal)],
            files.SelectMany(file => ProjectReference().Matches(TextOf(file)).Select(reference => reference.Groups[1].Value)).ToHashSet(StringComparer.OrdinalIgnoreCase)));
    }

    private void AddImports(string file, List<string> files)
    {
        if (files.Contains(file) || TextOf(file).Length == 0)
        {
            return;
        }

        files.Add(file);
        foreach (Match import in Import().Matches(TextOf(file)))
        {
            if (Resolve(file, import.Groups[1].Value) is { } imported)
            {
                AddImports(imported, files);
            }
        }
    }

    private string TextOf(string file)
    {
        if (!_texts.TryGetValue(file, out var text))
        {
            _texts.Add(file, text = File.Exists(file) ? File.ReadAllText(file) : "");
        }

        return text;
    }

    /// <summary>A path without what cannot be known here: properties, and steps upwards.</summary>
    private static string WithoutStart(string glob)
    {
        var path = glob.Replace('\\', '/');
        path = path[(path.LastIndexOf(')') + 1)..];
        return path.Split('/').SkipWhile(step => step is ".." or "." or "").Aggregate("", (joined, step) => joined.Length == 0 ? step : $"{joined}/{step}");
    }

    private static string? FolderOf(string file, string glob)
    {
        var wildcard = glob.IndexOfAny(['*', '?']);
        return Resolve(file, wildcard < 0 ? glob : glob[..wildcard] + "x") is { } path && Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) ? folder : null;
    }

    private static string? Resolve(string file, string path)
    {
        var known = path.Replace("$(MSBuildThisFileDirectory)", "./", StringComparison.OrdinalIgnoreCase).Replace("$(MSBuildProjectDirectory)", ".", StringComparison.OrdinalIgnoreCase).Replace('\\', '/');
        return known.Contains("$(", StringComparison.Ordinal) || known.Length == 0 ? null : Path.GetFullPath(known, Path.GetDirectoryName(file)!);
    }

    [GeneratedRegex("""<Compile\s[^>]*?\bInclude\s*=\s*"([^"]+)""")]
    private static partial Regex CompileItem();

    [GeneratedRegex("""<Import\s[^>]*?\bProject\s*=\s*"([^"]+)""")]
    private static partial Regex Import();

    [GeneratedRegex("""<ProjectReference\s[^>]*?\bInclude\s*=\s*"[^"]*?([^"\\/;)]+\.csproj)""", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectReference();

    /// <param name="Path">The project file.</param>
    /// <param name="Linked">The files that it names to compile.</param>
    /// <param name="Folders">The folders that these are in, where that can be told.</param>
    /// <param name="ReferredTo">The names of the project files that it refers to.</param>
    private sealed record Entry(string Path, Regex[] Linked, string[] Folders, HashSet<string> ReferredTo);
}
