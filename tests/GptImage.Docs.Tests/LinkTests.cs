using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests;

/// <summary>Links and paths inside the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages { get; } = new(RulePages.Repository.MarkdownFiles());

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsToAFileAndAHeading(string page)
    {
        var targets = Link().Matches(RulePages.Repository.Read(page)).Select(match => match.Groups["target"].Value);
        Assert.All(targets, target => Assert.True(IsSound(page, target), target));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryProjectThatACommandNamesIsThere(string page)
    {
        var paths = Project().Matches(RulePages.Repository.Read(page)).Select(match => match.Groups["path"].Value);
        Assert.All(paths, path => Assert.True(RulePages.Repository.Exists(path), path));
    }

    private static bool IsSound(string page, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
        return RulePages.Repository.Exists(path) && (parts.Length == 1 || Anchors(RulePages.Repository.Read(path)).Contains(parts[1]));
    }

    private static string Resolve(string page, string target)
    {
        var root = Path.GetFullPath(Path.DirectorySeparatorChar.ToString());
        var full = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(page)!, target));
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }

    // As GitHub makes them: lower case, punctuation gone, spaces become hyphens.
    private static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(text).Select(match => Punctuation().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}_ -]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"dotnet (?:run --project|build|test|pack) (?<path>[\w.][\w./-]*\w)", RegexOptions.Multiline)]
    private static partial Regex Project();
}
