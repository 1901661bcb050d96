using System.Text.Json;

namespace GptImage.Tool.Tests;

/// <summary>The formats that other programs read.</summary>
public sealed class FormatTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Json_has_every_finding_with_its_choices()
    {
        using var json = JsonDocument.Parse((await shop.RunAsync("scan", "--format", "json")).Ended(1).Output);
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("schema").GetInt32());
        Assert.Equal(2, root.GetProperty("summary").GetProperty("safe").GetInt32());
        var sticker = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "GIM002");
        Assert.Equal("choice", sticker.GetProperty("level").GetString());
        Assert.Equal(["use-fallback", "opaque"], sticker.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("key").GetString()));
        Assert.Equal("Shop.Stickers.DrawAsync", sticker.GetProperty("member").GetString());
        Assert.Contains(root.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "info");
    }

    [Fact]
    public async Task Sarif_has_rules_fingerprints_and_fixes_whose_replacements_lead_to_the_fixed_text()
    {
        var output = (await shop.RunAsync("scan", "--format", "sarif", "--only", "GIM001")).Ended(1).Output;
        Assert.DoesNotContain(output, character => char.IsControl(character) && character != '\n');
        using var json = JsonDocument.Parse(output);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("GIM001", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(32, result.GetProperty("partialFingerprints").GetProperty("gptimage/v1").GetString()!.Length);

        var change = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("Imaging/Painter.cs", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var lines = shop.Folder.Read("Imaging/Painter.cs").Split('\n');
        foreach (var replacement in change.GetProperty("replacements").EnumerateArray().Reverse())
        {
            var region = replacement.GetProperty("deletedRegion");
            var (start, end) = (Position("start"), Position("end"));
            lines = (string.Join('\n', lines)[..start] + replacement.GetProperty("insertedContent").GetProperty("text").GetString() + string.Join('\n', lines)[end..]).Split('\n');

            int Position(string side) => lines.Take(region.GetProperty($"{side}Line").GetInt32() - 1).Sum(line => line.Length + 1) + region.GetProperty($"{side}Column").GetInt32() - 1;
        }

        Assert.Equal(TestFolder.Request("Painter", "model = \"gpt-image-2\"", "prompt = \"A cat\""), string.Join('\n', lines));
    }

    [Fact]
    public async Task Sarif_is_accepted_by_the_multitool()
    {
        var multitool = Environment.GetEnvironmentVariable("SARIF_MULTITOOL");
        Assert.SkipWhen(string.IsNullOrEmpty(multitool), "SARIF_MULTITOOL names no SARIF multitool (npm: @microsoft/sarif-multitool).");
        var file = Path.Combine(Path.GetTempPath(), $"gptimage-{Guid.NewGuid():N}.sarif");
        (await shop.RunAsync("scan", "--format", "sarif", "--output", file)).Ended(1);
        try
        {
            Assert.DoesNotContain("error SARIF", await ToolRun.Program(multitool!, shop.Folder.Root, "validate", file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task GitHub_shows_findings_beside_the_code() => Assert.Contains(
        "::warning file=Imaging/Painter.cs,line=9,col=17,endLine=9,endColumn=30,title=GIM001::'gpt-image-1' was shut down on 23 October 2026: use 'gpt-image-2'\n",
        (await shop.RunAsync("scan", "--format", "github")).Ended(1).Output,
        StringComparison.Ordinal);

    [Fact]
    public async Task Azure_shows_findings_as_issues() => Assert.Contains(
        "##vso[task.logissue type=warning;sourcepath=Imaging/Painter.cs;linenumber=11;columnnumber=9;code=GIM107]gpt-image-1 refuses 'response_format'%3B leave it out\n",
        (await shop.RunAsync("scan", "--format", "azure")).Ended(1).Output,
        StringComparison.Ordinal);

    [Fact]
    public async Task GitLab_gets_a_code_quality_report()
    {
        using var json = JsonDocument.Parse((await shop.RunAsync("scan", "--format", "gitlab")).Ended(1).Output);
        var issue = json.RootElement.EnumerateArray().First();
        Assert.Equal("GIM005", issue.GetProperty("check_name").GetString());
        Assert.Equal("info", issue.GetProperty("severity").GetString());
        Assert.Equal(5, issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal(4, json.RootElement.EnumerateArray().Select(item => item.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Markdown_is_a_table_for_a_pull_request()
    {
        var lines = (await shop.RunAsync("scan", "--format", "markdown")).Ended(1).Output.Split('\n');
        Assert.Equal("| Place | Rule | What |", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("| `Imaging/Painter.cs:9` | [GIM001](https://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_can_be_written_instead()
    {
        using var folder = new TestFolder(("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        var run = (await folder.RunAsync("scan", "--quick", "--format", "csv", "--output", "out.csv")).Ended(1);
        Assert.Empty(run.Output);
        Assert.Equal(["GIM001"], Csv.Rows(folder.Read("out.csv")).Select(row => row["rule"]));
    }
}
