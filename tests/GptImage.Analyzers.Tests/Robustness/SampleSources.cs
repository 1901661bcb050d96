namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>The C# files of the samples.</summary>
internal static class SampleSources
{
    private static readonly string Folder = FindFolder();

    /// <summary>Those of applications: their paths below the samples folder.</summary>
    public static IEnumerable<string> Files => All.Where(file => !IsInRepository(file));

    /// <summary>Those of code as repositories have it, which is marked and not built.</summary>
    public static IEnumerable<string> RepositoryFiles => All.Where(IsInRepository);

    private static IEnumerable<string> All =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static bool IsInRepository(string file) => file.StartsWith("Repositories/", StringComparison.Ordinal);

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
