using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests;

/// <summary>Wherever the repository's own address is written, it is the one of <c>Directory.Build.props</c>, and leads to something.</summary>
public sealed partial class AddressTests
{
    private static readonly string[] Extensions = [".md", ".json", ".yml", ".cs", ".props", ".targets", ".csproj"];

    public static TheoryData<string> Files { get; } = new(
        new[] { "docs", "src", "tools", ".github" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RulePages.Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(RulePages.Repository.Root))
            .Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(RulePages.Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Where(file => Kit().IsMatch(RulePages.Repository.Read(file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_address_of_the_repository_leads_to_a_file(string file) => Assert.All(Kit().Matches(RulePages.Repository.Read(file)), address =>
    {
        Assert.Equal(RulePages.RepositoryUrl, address.Groups["repository"].Value);
        Assert.True(RulePages.Repository.Exists(address.Groups["path"].Value), address.Value);
    });

    [Fact]
    public void Code_does_not_write_the_address_again() => Assert.DoesNotContain(Files, file => file.Data.EndsWith(".cs", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<repository>https://github\.com/gpt-image-migration/\w+)(?:/(?:blob|raw)/main/(?<path>[\w./-]+\w))?")]
    private static partial Regex Kit();
}
