using System.Reflection;

namespace GptImage.Analyzers.Rules;

/// <summary>Where the kit and its pages are.</summary>
internal static class KitRepository
{
    /// <summary>The URL without a slash at its end: <c>RepositoryUrl</c> in <c>Directory.Build.props</c>, which the build leaves in the assembly.</summary>
    public static readonly string Url = typeof(KitRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryUrl").Value;

    /// <summary>Where the pages of <c>docs</c> are read, with a slash at its end.</summary>
    public static readonly string Documentation = $"{Url}/blob/main/docs/";
}
