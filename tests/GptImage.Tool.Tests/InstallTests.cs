namespace GptImage.Tool.Tests;

/// <summary>The package is installed from a folder, in a folder outside of the repository, and runs there.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task The_tool_is_installed_from_a_local_feed_and_runs()
    {
        using var folder = new TestFolder(
            ("nuget.config", "<configuration><packageSources><clear /><add key=\"local\" value=\"feed\" /></packageSources></configuration>"),
            ("code/Shop.csproj", TestFolder.Project), ("code/Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));

        // NuGet never looks again at a version that it has seen.
        var version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";
        await ToolRun.Program("dotnet", folder.Root, "pack", Path.Combine(Repository.Root, "tools", "gptimage"), "--no-build", "--configuration", Repository.Configuration,
            "--output", "feed", $"-p:MinVerVersionOverride={version}", "-nologo", "--verbosity", "quiet");
        await ToolRun.Program("dotnet", folder.Root, "tool", "install", "GptImage.Tool", "--version", version, "--tool-path", "tools", "--configfile", "nuget.config");

        await ToolRun.Program(folder.PathOf("tools/gptimage"), folder.PathOf("code"), "fix");
        Assert.Contains("gpt-image-2", folder.Read("code/Painter.cs"), StringComparison.Ordinal);
    }
}
