namespace GptImage.Tool.Tests;

/// <summary><c>gptimage fix --interactive</c>, on a terminal that <c>script</c> makes.</summary>
public sealed class InteractiveTests
{
    private const string Script = "/usr/bin/script";

    private static readonly string First = Sticker("First");
    private static readonly string Second = Sticker("Second");

    [Fact]
    public async Task Asks_for_each_decision_shows_what_each_alternative_changes_and_makes_what_is_chosen()
    {
        Assert.SkipUnless(File.Exists(Script), $"{Script} is not installed.");
        using var folder = Two();
        var screen = await TypeAsync(folder, "9\n2\ns\n", exitCode: 1);
        Assert.Contains("First.cs(9) GIM002  1 of 2", screen, StringComparison.Ordinal);
        Assert.Contains("     -        background = \"transparent\",\n     +        background = \"opaque\",", screen, StringComparison.Ordinal);
        Assert.Contains("Second.cs(9) GIM002  2 of 2", screen, StringComparison.Ordinal);
        Assert.Contains("2 files changed. Read back from the disk:", screen, StringComparison.Ordinal);
        Assert.Equal(First.Replace("gpt-image-1.5", "gpt-image-2", StringComparison.Ordinal).Replace("transparent", "opaque", StringComparison.Ordinal), folder.Read("First.cs"));
        Assert.Equal(Second, folder.Read("Second.cs"));
    }

    [Fact]
    public async Task Asks_no_more_when_told_so_and_makes_what_is_safe()
    {
        Assert.SkipUnless(File.Exists(Script), $"{Script} is not installed.");
        using var folder = Two();
        var screen = await TypeAsync(folder, "q\n", exitCode: 1);
        Assert.DoesNotContain("2 of 2", screen, StringComparison.Ordinal);
        Assert.Equal(First, folder.Read("First.cs"));
        Assert.Contains("gpt-image-2", folder.Read("Safe.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_it_says_how_else()
    {
        using var folder = Two();
        var run = (await folder.RunAsync("fix", "--interactive")).Ended(2);
        Assert.Equal("gptimage: --interactive needs a terminal to ask on; without one, --decide GIM104=opaque says beforehand what to do\n", run.Error);
        Assert.Equal(First, folder.Read("First.cs"));
    }

    private static async Task<string> TypeAsync(TestFolder folder, string keys, int exitCode)
    {
        using var process = ToolRun.StartProgram(Script, folder.Root, ["--quiet", "--return", "--command", $"stty -echo cols 200; '{ToolRun.Executable}' fix --interactive", "/dev/null"], keepsInput: true);
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync();
        var run = (await ToolRun.EndOf(process)).Ended(exitCode);
        return run.Output.Replace("\r", "", StringComparison.Ordinal);
    }

    private static TestFolder Two() => new(
        ("Shop.csproj", TestFolder.Project), ("First.cs", First), ("Second.cs", Second), ("Safe.cs", TestFolder.Request("Safe", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));

    private static string Sticker(string type) => TestFolder.Request(type, "model = \"gpt-image-1.5\"", "prompt = \"A frog\"", "background = \"transparent\"");
}
