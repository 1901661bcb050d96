using System.Reflection;

// They set modes of files, send signals and run a shell.
[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]

namespace GptImage.Tool.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = Path.GetFullPath(Metadata("RepositoryRoot"));

    /// <summary>The folder of the tool that was built together with the tests.</summary>
    public static readonly string ToolFolder = Path.Combine(Root, "tools", "gptimage", "bin", Metadata("Configuration"), "net10.0");

    /// <summary>The folder of the program that runs the tool many times.</summary>
    public static readonly string HostFolder = Path.Combine(Root, "tests", "GptImage.Tool.Host", "bin", Metadata("Configuration"), "net10.0");

    /// <summary>Debug or Release: what was built together with the tests.</summary>
    public static string Configuration => Metadata("Configuration");

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
