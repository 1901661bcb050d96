namespace GptImage.Integration.Tests;

/// <summary>Who gets warnings, and how the settings reach the analyzers.</summary>
public sealed class ConsumersTests(Consumers consumers) : IClassFixture<Consumers>
{
    [Fact]
    public void A_project_with_the_package_gets_warnings() => Assert.Equal(["GIM001"], Ids("Direct"));

    /// <summary>It gets the library: its code names the catalogue.</summary>
    [Fact]
    public void A_project_that_references_such_a_project_gets_none() => Assert.Empty(Ids("Transitive"));

    [Fact]
    public void A_project_further_away_gets_none_either() => Assert.Empty(Ids("FurtherAway"));

    [Theory]
    [InlineData("OwnReference")]
    [InlineData("OwnReferenceInProps")]
    [InlineData("OwnReferenceWithCentralVersion")]
    [InlineData("GlobalReference")]
    public void A_reference_of_its_own_turns_warnings_on(string project) => Assert.Equal(["GIM001"], Ids(project));

    [Theory]
    [InlineData("Transitive", "gpt-image-1")]
    [InlineData("OwnReference", "gpt-image-2")]
    [InlineData("AnalyzersOnly", "gpt-image-2")]
    public void The_same_holds_for_dotnet_format(string project, string model) => Assert.Contains($"\"{model}\"", consumers.Formatted[project], StringComparison.Ordinal);

    [Theory]
    [InlineData("TargetInProject", "GIM001", "use 'gpt-image-2.5-sunburst'")]
    [InlineData("TargetInEditorConfig", "GIM001", "use 'gpt-image-2.6-flare'")]
    [InlineData("TargetInBoth", "GIM001", "use 'gpt-image-2.6-flare'")]
    [InlineData("NoFallback", "GIM002", "cannot simply become 'gpt-image-2'")]
    [InlineData("Fallback", "GIM001", "use 'gpt-image-2.5-sunburst'")]
    [InlineData("ProviderAny", "GIM105", "documented by apiyi")]
    public void Settings_count_in_projects_and_in_editorconfig(string project, string id, string message) =>
        Assert.Contains(consumers.Build.Findings, finding => finding.Project == project && finding.Id == id && finding.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void The_provider_decides_whose_rules_apply() => Assert.Empty(Ids("ProviderOpenAI"));

    [Theory]
    [InlineData("BadTargetInProject", "gpt_image.target_model = 'gpt-image-3'")]
    [InlineData("BadTargetInEditorConfig", "gpt_image.target_model = 'gpt-image-1.5'")]
    [InlineData("BadFallback", "gpt_image.fallback_model = 'transparent'")]
    [InlineData("BadProvider", "gpt_image.provider = 'vertex'")]
    [InlineData("BadDeployments", "gpt_image.deployments = 'my-images'")]
    public void A_setting_that_means_nothing_is_the_only_error(string project, string setting)
    {
        var finding = Assert.Single(consumers.Build.Findings, finding => finding.Project == project);
        Assert.Equal(("GIM000", "error"), (finding.Id, finding.Severity));
        Assert.Contains(setting, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Whoever wants the warnings alone deploys nothing of the kit, and none of the packages that the client needs.</summary>
    [Fact]
    public void The_analyzers_alone_are_had_without_the_libraries()
    {
        Assert.Equal(["GIM001"], Ids("AnalyzersOnly"));
        Assert.Equal(["AnalyzersOnly.dll"], consumers.Outputs("AnalyzersOnly").Distinct());
    }

    /// <summary>Nothing but the kit fails a build here.</summary>
    [Fact]
    public void Everything_else_builds() => Assert.DoesNotContain(consumers.Build.Diagnostics, diagnostic => !diagnostic.Id.StartsWith("GIM", StringComparison.Ordinal));

    private IEnumerable<string> Ids(string project) =>
        consumers.Build.Findings.Where(finding => finding.Project == project).Select(finding => finding.Id);
}
