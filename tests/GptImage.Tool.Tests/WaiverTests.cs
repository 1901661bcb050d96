namespace GptImage.Tool.Tests;

/// <summary>What a team leaves as it is for a time.</summary>
public sealed class WaiverTests
{
    private static readonly string Legacy = TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"");

    [Fact]
    public async Task What_is_waived_is_counted_and_neither_shown_nor_fixed_until_its_day_is_over()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Old/Painter.cs", Legacy));
        (await folder.RunAsync("waive", "--path", "Old/**", "--reason", "Deleted in \"spring\"", "--until", "2999-03-31")).Ended(0);
        Assert.Equal(
            """
            {
              "schema": 1,
              "waivers": [
                {
                  "path": "Old/**",
                  "reason": "Deleted in \"spring\"",
                  "until": "2999-03-31"
                }
              ]
            }

            """,
            folder.Read("gptimage.waivers.json"));
        Assert.Equal("Nothing found in 1 file.\n1 waived by gptimage.waivers.json.\n", (await folder.RunAsync("scan", "--today", "2999-03-31")).Ended(0).Output);
        Assert.Equal("Nothing to change.\n", (await folder.RunAsync("fix")).Ended(0).Output);
        Assert.Equal(Legacy, folder.Read("Old/Painter.cs"));

        var over = (await folder.RunAsync("scan", "--today", "2999-04-01")).Ended(1).Output;
        Assert.Contains("GIM001", over, StringComparison.Ordinal);
        Assert.Contains("gptimage.waivers.json\n  4:5 warning GIM901 (no fix)\n    The waiver of 'Old/**' ended on 2999-03-31: fix what it was for, or give it another day\n", over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_waives_nothing_is_a_finding_where_all_code_was_looked_at()
    {
        using var folder = new TestFolder(("Program.cs", "System.Console.WriteLine();\n"));
        (await folder.RunAsync("waive", "--rule", "gim104", "--path", "src/**", "--reason", "A partner's code", "--until", "2999-01-31")).Ended(0);
        Assert.Contains("GIM902 (no fix)\n    The waiver of GIM104 in 'src/**' waives nothing: take it out\n", (await folder.RunAsync("scan")).Ended(1).Output, StringComparison.Ordinal);
        (await folder.RunAsync("scan", "--only", "GIM001")).Ended(0);
        (await folder.RunAsync("scan", "Program.cs")).Ended(0);
        (await folder.RunAsync("scan", "--exclude", "GIM902")).Ended(0);
        foreach (var format in new[] { "json", "sarif", "markdown", "github", "azure", "gitlab", "csv" })
        {
            Assert.Contains("GIM902", (await folder.RunAsync("scan", "--format", format)).Ended(1).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Waivers_are_added_to_those_that_are_there()
    {
        using var folder = new TestFolder(("A.cs", Legacy), ("B.cs", Legacy));
        (await folder.RunAsync("waive", "--path", "A.cs", "--reason", "First", "--until", "2999-01-31")).Ended(0);
        (await folder.RunAsync("waive", "--path", "B.cs", "--reason", "Second", "--until", "2999-01-31")).Ended(0);
        Assert.Contains("2 waived", (await folder.RunAsync("scan", "--quick")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names neither a rule nor a path", "--reason", "Why", "--until", "2999-01-31")]
    [InlineData("is of 'GIM999', which is no rule; the rules are GIM000", "--rule", "GIM999", "--reason", "Why", "--until", "2999-01-31")]
    [InlineData("has no day as \"until\"; write it as 2027-01-31", "--rule", "GIM104", "--reason", "Why", "--until", "spring")]
    [InlineData("has no reason", "--rule", "GIM104", "--reason", " ", "--until", "2999-01-31")]
    [InlineData("Option '--until' is required", "--rule", "GIM104", "--reason", "Why")]
    public async Task What_is_no_waiver_is_a_sentence_and_changes_nothing(string message, params string[] arguments)
    {
        using var folder = new TestFolder();
        Assert.Contains(message, (await folder.RunAsync(["waive", .. arguments])).Ended(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("gptimage.waivers.json")));
    }

    [Theory]
    [InlineData("{ \"waivers\": [", "gptimage.waivers.json cannot be read")]
    [InlineData("{ }", "gptimage.waivers.json has no list \"waivers\"")]
    [InlineData("{ \"waivers\": [ 1 ] }", "the waiver 1 names neither a rule nor a path")]
    [InlineData("{ \"waivers\": [ { \"rule\": \"GIM104\", \"until\": \"2999-01-31\" } ] }", "the waiver {\"rule\":\"GIM104\",\"until\":\"2999-01-31\"} has no reason")]
    public async Task A_file_that_cannot_be_used_is_said(string text, string message)
    {
        using var folder = new TestFolder(("gptimage.waivers.json", text));
        Assert.Contains(message, (await folder.RunAsync("scan")).Ended(2).Error, StringComparison.Ordinal);
    }
}
