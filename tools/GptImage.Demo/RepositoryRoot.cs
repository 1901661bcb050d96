namespace GptImage.Demo;

/// <summary>Where this repository lies.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder with the solution, at or above <paramref name="folder"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Analyzers.sln")))
            {
                return candidate.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{folder}' holds Analyzers.sln.");
    }
}
