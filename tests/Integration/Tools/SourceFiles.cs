namespace GptImage.Integration.Tests;

/// <summary>The files of a project folder, without what builds leave there.</summary>
internal static class SourceFiles
{
    private static readonly string[] Outputs = ["bin", "obj"];

    /// <summary>Relative paths with slashes, in order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(Outputs).Any())
            .Order(StringComparer.Ordinal);

    /// <summary>Their bytes, by relative path.</summary>
    public static SortedDictionary<string, byte[]> Read(string folder, string extension) =>
        new(In(folder).Where(file => file.EndsWith(extension, StringComparison.Ordinal)).ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(folder, file))),
            StringComparer.Ordinal);

    /// <summary>Writes files, and the folders they need.</summary>
    public static void Write(string folder, params IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
