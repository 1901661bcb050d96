namespace GptImage.Integration.Tests;

/// <summary>Who gets warnings, and how the settings reach the analyzers.</summary>
public sealed class ConsumersTests(Consumers consumers) : IClassFixture<Consumers>
{
    [Fact]
    public void AProjectWithThePackageGetsWarnings() => Assert.Equal(["GIM001"], Ids("Direct"));

    /// <summary>It gets the library: its code names the catalogue.</summary>
    [Fact]
    public void AProjectThatReferencesSuchAProjectGetsNone() => Assert.Empty(Ids("Transitive"));

    [Fact]
    public void NorDoesOneFurtherAway() => Assert.Empty(Ids("FurtherAway"));

    [Theory]
    [InlineData("OwnReference")]
    [InlineData("OwnReferenceInProps")]
    [InlineData("OwnReferenceWithCentralVersion")]
    [InlineData("GlobalReference")]
    public void AReferenceOfItsOwnTurnsThemOn(string project) => Assert.Equal(["GIM001"], Ids(project));

    [Theory]
    [InlineData("Transitive", "gpt-image-1")]
    [InlineData("OwnReference", "gpt-image-2")]
    [InlineData("AnalyzersOnly", "gpt-image-2")]
    public void TheSameHoldsForDotNetFormat(string project, string model) => Assert.Contains($"\"{model}\"", consumers.Formatted[project], StringComparison.Ordinal);

    [Theory]
    [InlineData("TargetInProject", "GIM001", "use 'gpt-image-2.5-sunburst'")]
    [InlineData("TargetInEditorConfig", "GIM001", "use 'gpt-image-2.6-flare'")]
    [InlineData("TargetInBoth", "GIM001", "use 'gpt-image-2.6-flare'")]
    [InlineData("NoFallback", "GIM002", "cannot simply become 'gpt-image-2'")]
    [InlineData("Fallback", "GIM001", "use 'gpt-image-2.5-sunburst'")]
    [InlineData("ProviderAny", "GIM105", "documented by apiyi")]
    public void SettingsCountInProjectsAndInEditorConfig(string project, string id, string message) =>
        Assert.Contains(consumers.Build.Findings, finding => finding.Project == project && finding.Id == id && finding.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void TheProviderDecidesWhoseRulesApply() => Assert.Empty(Ids("ProviderOpenAI"));

    [Theory]
    [InlineData("BadTargetInProject", "gpt_image.target_model = 'gpt-image-3'")]
    [InlineData("BadTargetInEditorConfig", "gpt_image.target_model = 'gpt-image-1.5'")]
    [InlineData("BadFallback", "gpt_image.fallback_model = 'transparent'")]
    [InlineData("BadProvider", "gpt_image.provider = 'vertex'")]
    [InlineData("BadDeployments", "gpt_image.deployments = 'my-images'")]
    public void ASettingThatMeansNothingIsTheOnlyError(string project, string setting)
    {
        var finding = Assert.Single(consumers.Build.Findings, finding => finding.Project == project);
        Assert.Equal(("GIM000", "error"), (finding.Id, finding.Severity));
        Assert.Contains(setting, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Whoever wants the warnings alone deploys nothing of the kit, and none of the packages that the client needs.</summary>
    [Fact]
    public void TheAnalyzersAloneAreHadWithoutTheLibraries()
    {
        Assert.Equal(["GIM001"], Ids("AnalyzersOnly"));
        Assert.Equal(["AnalyzersOnly.dll"], consumers.Outputs("AnalyzersOnly").Distinct());
    }

    /// <summary>Nothing but the kit fails a build here.</summary>
    [Fact]
    public void EverythingElseBuilds() => Assert.DoesNotContain(consumers.Build.Diagnostics, diagnostic => !diagnostic.Id.StartsWith("GIM", StringComparison.Ordinal));

    private IEnumerable<string> Ids(string project) =>
        consumers.Build.Findings.Where(finding => finding.Project == project).Select(finding => finding.Id);
}
