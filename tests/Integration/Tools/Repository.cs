using System.Reflection;

namespace GptImage.Integration.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Samples => Path.Combine(Root, "samples");

    public static string PackageProject => Path.Combine(Root, "src", "GptImage.Migration", "GptImage.Migration.csproj");

    /// <summary>Debug or Release: what was built together with the tests.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Analyzers.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No Analyzers.sln above {AppContext.BaseDirectory}."));
}
