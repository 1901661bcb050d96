using System.Text.RegularExpressions;

namespace GptImage.Tool.Tests;

/// <summary>Every command on the pages is one that the tool takes.</summary>
public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("docs/tool.md")]
    [InlineData("docs/at-scale.md")]
    public async Task Commands_on_the_page_are_accepted(string page)
    {
        using var folder = new TestFolder(("Empty.cs", "// Nothing\n"));
        await folder.CommitAsync();
        await ToolRun.Program("git", folder.Root, "update-ref", "refs/remotes/origin/main", "HEAD");
        var commands = Command().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken))
            .Select(command => command.Groups[1].Value.Trim()).Distinct().ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            using var process = ToolRun.StartShell(folder.Root, $"\"$0\" {command}");
            (await ToolRun.EndOf(process)).Ended(0);
        }
    }

    /// <summary>A line, or the value of a step, that begins with the tool's name.</summary>
    [GeneratedRegex(@"^\s*(?:- (?:run|script): |- tools/|- |entry: )?gptimage ([a-z][^\n>]*)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
