namespace GptImage.Tool.Files;

/// <summary>What the tool was pointed at.</summary>
/// <param name="Folders">Folders: all that is below them counts.</param>
/// <param name="Files">Single C# or configuration files.</param>
/// <param name="Projects">Projects, named by themselves or by a solution: what they compile counts.</param>
internal sealed record Roots(IReadOnlyList<string> Folders, IReadOnlyList<string> Files, IReadOnlyList<string> Projects)
{
    private const string Accepted = "a folder, a solution (.sln, .slnx, .slnf), a project (.csproj), a C# file (.cs) or a configuration file";

    /// <summary>Reads the arguments of a command.</summary>
    /// <param name="arguments">Paths; none: the current folder.</param>
    /// <exception cref="ToolException">One is not there, or of no kind that is accepted.</exception>
    public static Roots Of(IReadOnlyList<string> arguments)
    {
        var folders = new List<string>();
        var files = new List<string>();
        var projects = new List<string>();
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            var path = Path.GetFullPath(argument);
            if (Directory.Exists(path))
            {
                folders.Add(Path.TrimEndingDirectorySeparator(path));
            }
            else if (!File.Exists(path) && argument.StartsWith('-'))
            {
                throw new ToolException($"there is no option '{argument}'; --help lists those that there are");
            }
            else if (!File.Exists(path))
            {
                throw new ToolException($"there is no '{argument}': accepted is {Accepted}");
            }
            else if (SolutionFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                projects.AddRange(SolutionFile.Projects(path));
            }
            else if (path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            {
                projects.Add(path);
            }
            else if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || ConfigurationSearch.IsConfiguration(path))
            {
                files.Add(path);
            }
            else
            {
                throw new ToolException($"'{argument}' is not {Accepted}");
            }
        }

        return new Roots(folders, files, projects);
    }

    /// <summary>The folder that speaks for all: where git and the SDK are asked, and settings are looked for.</summary>
    public string First => Folders.Concat(Projects.Concat(Files).Select(file => Path.GetDirectoryName(file)!)).First();
}
