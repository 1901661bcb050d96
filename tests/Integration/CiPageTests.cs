using System.Text.Json;
using GptImage.Integration.Tests.Pages;

namespace GptImage.Integration.Tests;

/// <summary>What <c>docs/ci.md</c> says, in projects that have its files.</summary>
public sealed class CiPageTests(CiPageProjects projects) : IClassFixture<CiPageProjects>
{
    [Theory]
    [InlineData("With the property of the kit", "warning GIM001")]
    [InlineData("Rule by rule", "warning GIM001")]
    [InlineData("Presets", "error GIM001")]
    [InlineData("None", "")]
    [InlineData("In a global file", "error GIM001")]
    [InlineData("Central versions", "warning GIM001")]
    [InlineData("Every project at once", "warning GIM001")]
    [InlineData("The library in one of them", "warning GIM001")]
    [InlineData("A global reference", "warning GIM001")]
    [InlineData("Lock files", "warning GIM001")]
    [InlineData("Test projects", "warning GIM001")]
    [InlineData("SARIF", "warning GIM001")]
    [InlineData(CiPageProjects.TestProject, "")]
    public void A_project_with_the_files_of_a_section_has_the_severity_that_it_promises(string heading, string finding) => Assert.Equal(
        finding,
        string.Join(", ", projects.Build.Diagnostics.Where(diagnostic => diagnostic.Project == CiPageProjects.ProjectOf(heading)).Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}")));

    [Fact]
    public void A_preset_that_does_not_exist_is_an_error_with_the_accepted_names()
    {
        var error = Assert.Single(projects.Build.Diagnostics, diagnostic => diagnostic.Project == "UnknownPreset");
        Assert.Equal(("GIM000", "error"), (error.Id, error.Severity));
        Assert.Contains("'all-errors', 'migration' or 'none'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Every project at once", false)]
    [InlineData("The library in one of them", true)]
    [InlineData("A global reference", true)]
    public void The_library_is_deployed_where_the_page_says_so(string heading, bool isDeployed)
    {
        var dependencies = File.ReadAllText(Path.Combine(projects.FolderOf(heading), "bin/Debug/net10.0", $"{CiPageProjects.ProjectOf(heading)}.deps.json"));
        Assert.Equal(isDeployed, dependencies.Contains("GptImage.Client.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lock_file_names_the_package() =>
        Assert.Contains($"\"{PackedPackage.Id}\"", File.ReadAllText(Path.Combine(projects.FolderOf("Lock files"), "packages.lock.json")), StringComparison.Ordinal);

    /// <summary>The compiler's own SARIF has the page and the tags of a rule.</summary>
    [Fact]
    public void Rules_have_pages_and_tags_in_sarif()
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(projects.FolderOf("SARIF"), "obj/build.sarif")));
        var rules = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();
        var rule = rules.First(rule => rule.GetProperty("id").GetString() == "GIM001");
        Assert.Equal("https://github.com/gpt-image-migration/kit/blob/main/docs/rules/GIM001.md", rule.GetProperty("helpUri").GetString());
        Assert.Equal(["batch-fix", "gpt-image", "model"], rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Restoring_in_locked_mode_takes_what_the_lock_file_says() => await FollowAsync("Lock files");

    [Fact]
    public async Task The_switch_of_the_command_line_has_an_opposite()
    {
        const string Heading = "On the command line";
        projects.Touch(Heading);
        var build = await DotNet.BuildAsync(projects.FolderOf(Heading), projects.Variables, "--no-restore", "-warnaserror");
        Assert.Equal("error GIM001", Assert.Single(build.Findings) is var finding ? $"{finding.Severity} {finding.Id}" : "");

        projects.Touch(Heading);
        await FollowAsync(Heading);
    }

    [Fact]
    public async Task Plain_dotnet_format_migrates_unless_the_rules_are_excluded()
    {
        const string Heading = "It migrates";
        var before = projects.CodeOf(Heading);
        await FollowAsync(Heading);
        Assert.Equal(before, projects.CodeOf(Heading));

        (await DotNet.RunAsync(projects.FolderOf(Heading), projects.Variables, "format", "--no-restore")).Succeeded();
        Assert.Equal(before.Replace("gpt-image-1", "gpt-image-2", StringComparison.Ordinal), projects.CodeOf(Heading));
    }

    [Fact]
    public async Task A_decision_that_is_open_fails_the_check_of_the_whole_format_only()
    {
        const string Heading = "As a gate";
        var before = projects.CodeOf(Heading);
        var check = await DotNet.RunAsync(projects.FolderOf(Heading), projects.Variables, "format", "--no-restore", "--verify-no-changes");
        Assert.True(check.ExitCode == 2, check.ToString());
        Assert.Contains("GIM002", check.Output, StringComparison.Ordinal);

        await FollowAsync(Heading);
        Assert.Equal(before, projects.CodeOf(Heading));
    }

    /// <summary>The commands of a section, in its project.</summary>
    private Task FollowAsync(string heading) =>
        PageScript.FollowAsync([.. projects.Steps.OfType<PageStep.Commands>().Where(commands => commands.Heading == heading)], projects.FolderOf(heading), projects.Variables);
}
