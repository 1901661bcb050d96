namespace GptImage.Tool.Tests;

/// <summary>The executable in a process of its own, as users start it: every command, format and exit code. What each of them does in detail is tested without starting it anew.</summary>
public sealed class ExecutableTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData(0, "Exit codes: 0 clean, 1 findings or changes due, 2 could not run, 3 interrupted.", "--help")]
    [InlineData(0, "0.1.0", "--version")]
    [InlineData(0, "Nothing found in 1 file.", "scan", "App")]
    [InlineData(1, "9:17 warning GIM001 (safe fix)", "scan", "Imaging/Painter.cs")]
    [InlineData(1, "Next: gptimage fix", "fix", "--dry-run")]
    [InlineData(0, "<!DOCTYPE html>", "report")]
    [InlineData(0, "gpt-image-1.5", "models")]
    [InlineData(0, "GIM104: Model does not support transparent backgrounds", "explain", "GIM104")]
    [InlineData(0, "projects      2 in view, 1 loaded, 0 not", "doctor")]
    [InlineData(1, "\"schema\": 1", "scan", "--quick", "--format", "json")]
    [InlineData(1, "\"version\": \"2.1.0\"", "scan", "--quick", "--format", "sarif")]
    [InlineData(1, "| Place | Rule | What |", "scan", "--quick", "--format", "markdown")]
    [InlineData(1, "::warning file=Imaging/Painter.cs", "scan", "--quick", "--format", "github")]
    [InlineData(1, "##vso[task.logissue type=warning", "scan", "--quick", "--format", "azure")]
    [InlineData(1, "\"check_name\": \"GIM001\"", "scan", "--quick", "--format", "gitlab")]
    [InlineData(1, "GIM001,warning,report,Imaging/Painter.cs,9,17", "scan", "--quick", "--format", "csv")]
    public async Task Runs(int exitCode, string output, params string[] arguments)
    {
        var run = (await shop.Folder.RunExecutableAsync(arguments)).Ended(exitCode);
        Assert.Contains(output, run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Says_on_the_error_stream_why_it_could_not_run()
    {
        var run = (await shop.Folder.RunExecutableAsync("merge", "nowhere.sarif")).Ended(2);
        Assert.Empty(run.Output);
        Assert.StartsWith("gptimage: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restores_and_fixes()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        var run = (await folder.Unrestored().RunExecutableAsync("fix")).Ended(0);
        Assert.Contains("1 file changed. Read back from the disk:", run.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image-2", folder.Read("Painter.cs"), StringComparison.Ordinal);
    }
}
