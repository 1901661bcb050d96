using System.Xml.Linq;

namespace GptImage.Demo;

/// <summary>A copy of a sample, with nothing inherited from this repository but the analyzers.</summary>
internal static class SampleCopy
{
    private static readonly string[] Analyzers = ["GptImage.Analyzers.dll", "GptImage.CodeFixes.dll", "GptImage.Catalog.dll"];

    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>Makes the copy anew. What an earlier run left behind is deleted.</summary>
    public static void Make(string original, string copy)
    {
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        foreach (var file in Files(original, "*"))
        {
            var target = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(original, file), target);
        }
    }

    /// <summary>
    /// Hands the analyzers to every project below <paramref name="workspace"/>. A project of yours gets them from the package instead.
    /// The files also end the search for settings upwards, which would find those of this repository.
    /// </summary>
    public static void AddAnalyzers(string workspace, string folder)
    {
        var targets = new XElement("Project", new XElement("ItemGroup",
            Analyzers.Select(name => new XElement("Analyzer", new XAttribute("Include", Path.Combine(folder, name))))));
        File.WriteAllText(Path.Combine(workspace, "Directory.Build.targets"), targets.ToString());
        File.WriteAllText(Path.Combine(workspace, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(workspace, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(workspace, ".editorconfig"), "root = true\n");
    }

    /// <summary>The C# files, relative to the folder, in order.</summary>
    public static IEnumerable<string> Sources(string folder) => Files(folder, "*.cs");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(BuildFolders.Contains))
            .Order(StringComparer.Ordinal);
}
