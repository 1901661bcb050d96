using System.Text.Json;

namespace GptImage.Tool.Tests;

/// <summary>What a team knows of, what has time, and parts of a repository that are too large for one run.</summary>
public sealed class BaselineTests
{
    [Fact]
    public async Task What_is_in_the_baseline_is_counted_and_a_new_fault_is_shown()
    {
        using var folder = new TestFolder(("Old.cs", Request("Old", "gpt-image-1")));
        (await folder.RunAsync("scan", "--quick", "--write-baseline")).Ended(0);
        var run = (await folder.RunAsync("scan", "--quick")).Ended(0);
        Assert.Contains("1 in gptimage.baseline.json not shown: --no-baseline shows them.", run.Output, StringComparison.Ordinal);
        (await folder.RunAsync("scan", "--quick", "--no-baseline")).Ended(1);

        // A fault that is gone makes no room for another, and lines above one do not matter.
        folder.Write("Old.cs", "// A line above\n\n" + Request("Old", "gpt-image-1"));
        (await folder.RunAsync("scan", "--quick")).Ended(0);
        folder.Write("Old.cs", Request("Old", "gpt-image-1.5"));
        (await folder.RunAsync("scan", "--quick")).Ended(1);
    }

    [Fact]
    public async Task Fixing_takes_what_is_fixed_out_of_the_baseline()
    {
        using var folder = new TestFolder(
            ("Shop.csproj", TestFolder.Project), ("Painter.cs", Request("Painter", "gpt-image-1")),
            ("Stickers.cs", TestFolder.Request("Stickers", "model = \"gpt-image-1.5\"", "prompt = \"A frog\"", "background = \"transparent\"")));
        (await folder.RunAsync("scan", "--write-baseline")).Ended(0);
        (await folder.RunAsync("fix")).Ended(1);
        using var json = JsonDocument.Parse(folder.Read("gptimage.baseline.json"));
        Assert.Equal(["Stickers.cs"], json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_read_is_said()
    {
        using var folder = new TestFolder(("gptimage.baseline.json", "{ }"));
        Assert.Contains("gptimage.baseline.json cannot be read", (await folder.RunAsync("scan")).Ended(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10d", "2026-11-20", 0)]
    [InlineData("11d", "2026-11-20", 1)]
    [InlineData("0d", "2027-01-01", 1)]
    public async Task Only_what_stops_in_time_fails(string within, string today, int exitCode)
    {
        using var folder = new TestFolder(("Painter.cs", Request("Painter", "gpt-image-1.5")));
        (await folder.RunAsync("scan", "--quick", "--fail-within", within, "--today", today)).Ended(exitCode);
    }

    [Theory]
    [InlineData("--fail-within", "soon", "write a number of days, such as 90d")]
    [InlineData("--today", "tomorrow", "write it as 2026-11-25")]
    [InlineData("--shard", "3/2", "write which part of how many, such as 2/5")]
    public async Task What_is_in_another_form_is_a_sentence(string option, string value, string message)
    {
        using var folder = new TestFolder();
        Assert.Contains(message, (await folder.RunAsync("scan", option, value)).Ended(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_have_each_finding_once_and_merge_to_the_whole()
    {
        using var folder = new TestFolder(Enumerable.Range(1, 8).Select(number => ($"P{number}/Painter.cs", Request($"Painter{number}", "gpt-image-1"))));
        await folder.CommitAsync();
        (await folder.RunAsync("scan", "--quick", "--format", "sarif", "-o", "whole.sarif")).Ended(1);
        foreach (var part in Enumerable.Range(1, 3))
        {
            await folder.RunAsync("scan", "--quick", "--format", "sarif", "-o", $"part{part}.sarif", "--shard", $"{part}/3");
        }

        string[] parts = ["part1.sarif", "part2.sarif", "part3.sarif"];
        Assert.All(parts, part => Assert.InRange(Places(folder.Read(part)).Count, 0, 7));
        Assert.Equal(8, parts.Sum(part => Places(folder.Read(part)).Count));
        (await folder.RunAsync(["merge", .. parts, "part1.sarif", "-o", "merged.sarif"])).Ended(0);
        Assert.Equal(folder.Read("whole.sarif"), folder.Read("merged.sarif"));

        folder.Write("other.sarif", "{ \"runs\": [] }");
        Assert.Contains("'other.sarif' is no SARIF file of 'gptimage scan'", (await folder.RunAsync("merge", "other.sarif")).Ended(2).Error, StringComparison.Ordinal);
    }

    private static List<string> Places(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!)];
    }

    private static string Request(string type, string model) => TestFolder.Request(type, $"model = \"{model}\"", "prompt = \"A cat\"");
}
