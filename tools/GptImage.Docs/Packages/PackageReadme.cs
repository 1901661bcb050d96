using System.Text.RegularExpressions;
using GptImage.Analyzers.Rules;

namespace GptImage.Docs.Packages;

/// <summary>The readme of the package: that of the repository, without what needs a clone, and with links that lead there from anywhere.</summary>
internal static partial class PackageReadme
{
    /// <param name="readme">The readme of the repository.</param>
    public static string Of(string readme) =>
        Link().Replace(OnlyInRepository().Replace(Mark().Replace(readme, ""), ""), link => $"]({KitRepository.Url}/blob/main/{link.Groups["path"].Value})");

    [GeneratedRegex(@"^<!-- only in the repository -->\n.*?^<!-- /only in the repository -->\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex OnlyInRepository();

    /// <summary>Nothing is generated inside the package's: all of it is.</summary>
    [GeneratedRegex(@"^<!-- /?generated.*? -->\n", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\]\((?<path>(?!\w+://|#)[^)\s]+)\)")]
    private static partial Regex Link();
}
