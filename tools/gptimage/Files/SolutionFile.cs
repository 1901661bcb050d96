using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace GptImage.Tool.Files;

/// <summary>Reads which C# projects a solution has. Nothing is evaluated.</summary>
internal static partial class SolutionFile
{
    /// <summary>The file name extensions of solutions.</summary>
    public static readonly string[] Extensions = [".sln", ".slnx", ".slnf"];

    /// <summary>The full paths of the C# projects, in the order of the file.</summary>
    /// <exception cref="ToolException">The file is no solution, or names one that is not there.</exception>
    public static IReadOnlyList<string> Projects(string path)
    {
        try
        {
            return [.. Read(path).Where(project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is XmlException or JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"'{path}' cannot be read as a solution: {exception.Message}");
        }
    }

    private static IEnumerable<string> Read(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".slnx" => XDocument.Load(path).Descendants("Project").Select(project => (string?)project.Attribute("Path")).OfType<string>().Select(project => Full(path, project)),
        ".slnf" => ReadFilter(path),
        _ => ProjectLine().Matches(File.ReadAllText(path)).Select(line => Full(path, line.Groups[1].Value)),
    };

    private static IEnumerable<string> ReadFilter(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var filter = json.RootElement.GetProperty("solution");
        var solution = Full(path, filter.GetProperty("path").GetString()!);

        // Its projects are named relative to the solution, which must be there.
        var all = Read(solution).ToHashSet(StringComparer.Ordinal);
        return [.. filter.GetProperty("projects").EnumerateArray().Select(project => Full(solution, project.GetString()!)).Where(all.Contains)];
    }

    private static string Full(string file, string relative) => Path.GetFullPath(relative.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(file)!);

    [GeneratedRegex("""^Project\("\{[^}]*\}"\)\s*=\s*"[^"]*",\s*"([^"]+)",""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
