using System.Text;
using System.Text.Json;

namespace GptImage.Tool.Tests;

/// <summary><c>gptimage scan</c>: what it finds, where it looks, and how it ends.</summary>
public sealed class ScanTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Findings_stand_by_file_with_the_line_of_code_and_a_caret()
    {
        var run = (await shop.RunAsync("scan")).Ended(1);
        Assert.Equal(
            """
            Imaging/Painter.cs
              9:17 warning GIM001 (safe fix)
                'gpt-image-1' was shut down on 23 October 2026: use 'gpt-image-2'
                | model = "gpt-image-1",
                |         ^^^^^^^^^^^^^
              11:9 warning GIM107 (safe fix)
                gpt-image-1 refuses 'response_format'; leave it out
                | response_format = "b64_json",
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            Imaging/Stickers.cs
              9:17 warning GIM002 (your choice: use-fallback, opaque)
                'gpt-image-1.5' ends on 1 December 2026, and cannot simply become 'gpt-image-2': gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it (see Stickers.cs(11))
                | model = "gpt-image-1.5",
                |         ^^^^^^^^^^^^^^^

            3 findings in 2 files of 5: 2 with a safe fix, 1 for you to choose, 0 without a fix.
            1 of level info not shown, which are ids that are compared, listed or shown: --fail-on info shows them.
            Next: gptimage fix --dry-run

            """,
            run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("Shop.sln")]
    [InlineData("Shop.slnx")]
    [InlineData("Imaging.slnf")]
    [InlineData("Imaging/Imaging.csproj")]
    [InlineData("Imaging")]
    [InlineData("Imaging/Painter.cs", "Imaging/Stickers.cs")]
    [InlineData(".", "Imaging/Painter.cs", "Shop.slnx")]
    public async Task Every_way_to_name_the_code_finds_the_same(params string[] paths)
    {
        var run = (await shop.RunAsync(["scan", .. paths, "--format", "csv"])).Ended(1);
        Assert.Equal(
            ["GIM001 Imaging/Painter.cs", "GIM107 Imaging/Painter.cs", "GIM002 Imaging/Stickers.cs"],
            Csv.Rows(run.Output).Where(row => row["severity"] == "warning").Select(row => $"{row["rule"]} {row["path"]}"));
    }

    [Fact]
    public async Task A_solution_that_leaves_the_project_out_has_none_of_its_findings()
    {
        var run = (await shop.RunAsync("scan", "App.slnf")).Ended(0);
        Assert.Equal("Nothing found in 1 file.\n", run.Output);
    }

    [Fact]
    public async Task Files_that_git_ignores_are_not_searched()
    {
        var run = await shop.RunAsync("scan", "--quick", "--format", "csv");
        Assert.DoesNotContain("Old.cs", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--only", "GIM107", "GIM107")]
    [InlineData("--exclude", "GIM001,gim002", "GIM107")]
    [InlineData("--include-path", "**/Stick*.cs", "GIM002")]
    [InlineData("--exclude-path", "Painter.cs", "GIM002")]
    public async Task Rules_and_files_can_be_chosen(string option, string value, string left)
    {
        var run = (await shop.RunAsync("scan", "Imaging", option, value, "--format", "csv")).Ended(1);
        Assert.Equal([left], Csv.Rows(run.Output).Where(row => row["severity"] == "warning").Select(row => row["rule"]));
    }

    [Theory]
    [InlineData("warning", "GIM107", 1)]
    [InlineData("none", "GIM107", 0)]
    [InlineData("warning", "GIM005", 0)]
    [InlineData("info", "GIM005", 1)]
    [InlineData("info", "GIM110", 0)]
    public async Task The_lowest_severity_that_fails_can_be_chosen(string failOn, string only, int exitCode) =>
        (await shop.RunAsync("scan", "--fail-on", failOn, "--only", only)).Ended(exitCode);

    [Fact]
    public async Task With_quick_no_project_is_loaded_and_the_output_says_so()
    {
        var run = (await shop.RunAsync("scan", "Imaging", "--quick")).Ended(1);
        Assert.Contains("9:17 warning GIM001 (found by names)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Analyzed by names only, because --quick loads no project: Imaging/Painter.cs", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_does_not_load_is_analyzed_by_names_and_the_output_says_why()
    {
        using var folder = new TestFolder(("Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>"), ("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        var run = (await folder.RunAsync("scan")).Ended(1);
        Assert.Contains("GIM001 (found by names)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Analyzed by names only, because Broken.csproj is not loaded: its project file cannot be read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_whose_packages_are_missing_is_analyzed_by_names_when_nothing_may_be_restored()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        var run = (await folder.Unrestored().RunAsync("scan", "--no-restore")).Ended(1);
        Assert.Contains("because Shop.csproj is not loaded: its packages are not restored", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_file_has_one_of_the_words_no_project_is_loaded()
    {
        using var folder = new TestFolder(("Broken.csproj", "This is no project"), ("Program.cs", "System.Console.WriteLine();"));
        var run = (await folder.RunAsync("scan")).Ended(0);
        Assert.Equal("Nothing found in 1 file.\n", run.Output);
    }

    [Fact]
    public async Task A_file_that_two_projects_link_is_reported_once()
    {
        using var folder = new TestFolder().Copy("samples/LinkedProjects");
        var run = (await folder.RunAsync("scan", "--format", "json")).Ended(1);
        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal(["Shop (net10.0)", "Worker (net10.0)"], finding.GetProperty("projects").EnumerateArray().Select(project => project.GetString())));
    }

    [Fact]
    public async Task Only_what_differs_from_a_commit_counts_with_since()
    {
        using var folder = new TestFolder(
            ("Shop.csproj", TestFolder.Project), ("Old.cs", TestFolder.Request("Old", "model = \"gpt-image-1\"", "prompt = \"A cat\"")), (".gitignore", "bin/\nobj/\n"));
        await folder.CommitAsync();
        folder.Write("New.cs", TestFolder.Request("New", "model = \"gpt-image-1\"", "prompt = \"A dog\""));

        var run = (await folder.RunAsync("scan", "--since", "main", "--format", "csv")).Ended(1);
        Assert.Equal(["New.cs"], Csv.Rows(run.Output).Select(row => row["path"]));
        Assert.Contains("no commit, branch or tag 'nowhere'", (await folder.RunAsync("scan", "--since", "nowhere")).Ended(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_every_encoding_are_read_and_binary_ones_are_left_out()
    {
        var text = TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"");
        using var folder = new TestFolder();
        folder.Write("Utf16.cs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        folder.Write("Utf8Mark.cs", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        folder.Write("Invalid.cs", [.. Encoding.UTF8.GetBytes(text), .. "// "u8, 0xC3, 0x28]);
        folder.Write("Binary.cs", [0, 1, 2, .. Encoding.UTF8.GetBytes(text)]);

        var run = (await folder.RunAsync("scan", "--quick", "--format", "csv")).Ended(1);
        Assert.Equal(["Invalid.cs", "Utf16.cs", "Utf8Mark.cs"], Csv.Rows(run.Output).Select(row => row["path"]));
    }

    [Fact]
    public async Task Symbolic_links_and_loops_of_them_are_not_followed()
    {
        using var folder = new TestFolder(("src/Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        Directory.CreateSymbolicLink(folder.PathOf("src/loop"), folder.Root);
        File.CreateSymbolicLink(folder.PathOf("src/Again.cs"), folder.PathOf("src/Painter.cs"));
        File.CreateSymbolicLink(folder.PathOf("src/Nowhere.cs"), folder.PathOf("src/Missing.cs"));

        var run = (await folder.RunAsync("scan", "--quick", "--format", "csv")).Ended(1);
        Assert.Equal(["src/Painter.cs"], Csv.Rows(run.Output).Select(row => row["path"]));
    }

    [Fact]
    public async Task Paths_with_spaces_and_other_letters_are_like_others()
    {
        using var folder = new TestFolder(("Größe und Bild/Läden.csproj", TestFolder.Project), ("Größe und Bild/Мастер 絵.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        await folder.CommitAsync();
        var run = (await folder.RunAsync("scan", "Größe und Bild", "--format", "csv")).Ended(1);
        Assert.Equal(["Größe und Bild/Мастер 絵.cs"], Csv.Rows(run.Output).Select(row => row["path"]));
        Assert.Equal([""], Csv.Rows(run.Output).Select(row => row["byNames"]));
    }

    [Fact]
    public async Task The_target_of_the_command_line_wins_over_editorconfig()
    {
        using var folder = new TestFolder(
            (".editorconfig", "root = true\n[*.cs]\ngpt_image.target_model = gpt-image-2\n"), ("Shop.csproj", TestFolder.Project),
            ("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"")));
        var run = (await folder.RunAsync("scan", "--target", "gpt-image-2.6-sunburst")).Ended(1);
        Assert.Contains("use 'gpt-image-2.6-sunburst'", run.Output, StringComparison.Ordinal);
    }
}
