using System.Text;

namespace GptImage.Tool.Tests;

/// <summary>On the samples, <c>gptimage fix</c> and <c>dotnet format analyzers</c> make the same C#.</summary>
public abstract class SampleTests(string sample, string project)
{
    private static readonly string[] Analyzers = ["GptImage.Analyzers.dll", "GptImage.CodeFixes.dll", "GptImage.Catalog.dll"];

    [Fact]
    public async Task The_same_is_made_of_a_sample()
    {
        using var tool = new TestFolder().Copy($"samples/{sample}");
        var original = Sources(tool);
        await tool.RunAsync("fix", $"{sample}/{project}");

        using var format = new TestFolder(
            ("Directory.Build.targets", $"<Project><ItemGroup>{string.Concat(Analyzers.Select(name => $"<Analyzer Include=\"{Path.Combine(Repository.ToolFolder, name)}\" />"))}</ItemGroup></Project>"),
            (".editorconfig", "root = true\n")).Copy($"samples/{sample}");
        for (var run = 0; run < 2; run++)
        {
            await ToolRun.Program("dotnet", format.Root, "format", "analyzers", $"{sample}/{project}", "--severity", "warn", "--verbosity", "quiet");
        }

        Assert.NotEqual(original, Sources(tool));
        Assert.Equal(Sources(format), Sources(tool));
    }

    private static Dictionary<string, string> Sources(TestFolder folder) =>
        folder.Bytes().Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.Latin1.GetString(file.Value));
}

/// <summary>A class for each sample: classes run beside others.</summary>
public sealed class LegacyAppTests() : SampleTests("LegacyApp", "LegacyApp.csproj");

/// <inheritdoc cref="LegacyAppTests"/>
public sealed class LinkedProjectsTests() : SampleTests("LinkedProjects", "LinkedProjects.sln");

/// <inheritdoc cref="LegacyAppTests"/>
public sealed class TwoTargetsTests() : SampleTests("TwoTargets", "TwoTargets.csproj");
