using GptImage.Analyzers.Rules;
using GptImage.Docs.Libraries;
using GptImage.Docs.Models;
using GptImage.Docs.Packages;
using GptImage.Docs.Rules;
using GptImage.Docs.Settings;

namespace GptImage.Docs;

/// <summary>Everything that is generated.</summary>
internal static class Documentation
{
    /// <summary>The files, in the order in which they are written: what is made of another comes after it.</summary>
    public static IReadOnlyList<GeneratedFile> Files(Repository repository) =>
    [
        GeneratedFile.Whole("docs/models.md", ModelsPage.Write),
        GeneratedFile.Whole("docs/libraries.md", LibrariesPage.Write),
        GeneratedFile.WithSections("docs/rules/README.md", ("rules", RuleIndex.Of(""))),
        .. RuleTable.All.Select(RulePage.Of),
        GeneratedFile.Whole("src/GptImage.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseRecord.Write),
        GeneratedFile.WithSections("docs/configuration.md", ("settings", SettingsTable.Of(""))),
        GeneratedFile.WithSections("docs/ci.md", ("presets", SeverityPresets.Table())),
        GeneratedFile.WithSections("docs/migrating.md", ("costs", CostTable.Write())),
        GeneratedFile.WithSections("README.md", ("rules", RuleIndex.Of("docs/rules/")), ("settings", SettingsTable.Of("docs/"))),
        GeneratedFile.Whole("src/GptImage.Migration/README.md", () => PackageReadme.Of(repository.Read("README.md"))),
        .. SeverityPresets.Files(),
        GeneratedFile.WithSections("src/GptImage.Migration/buildTransitive/GptImage.Migration.targets", ("migration", SeverityPresets.StayWarnings())),
    ];
}
