namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>The C# files of the sample applications.</summary>
internal static class SampleSources
{
    private static readonly string Folder = FindFolder();

    /// <summary>Their paths below the samples folder.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "samples") is var samples && File.Exists(Path.Combine(samples, "Directory.Build.props")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has the samples.");
    }
}
