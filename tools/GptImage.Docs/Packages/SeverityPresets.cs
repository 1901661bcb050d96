using GptImage.Analyzers.Rules;

namespace GptImage.Docs.Packages;

/// <summary>Sets of severities that the package ships, and that the property <c>GptImageSeverities</c> chooses.</summary>
internal static class SeverityPresets
{
    /// <summary>The sets: name, what it is for, and the severity of each rule.</summary>
    public static readonly IReadOnlyList<(string Name, string Purpose, Func<Rule, string> Severity)> All =
    [
        ("all-errors", "Nothing legacy passes: every finding fails the build, also what is only mentioned.", _ => "error"),
        ("migration", "While a migration goes on: every finding is a warning, also what is only mentioned, and no warning of the kit fails a build.",
            rule => rule == RuleTable.SettingNotAccepted ? "error" : "warning"),
        ("none", "Nothing is reported, and nothing is fixed.", _ => "none"),
    ];

    /// <summary>The files, as the package has them.</summary>
    public static IEnumerable<GeneratedFile> Files() =>
        All.Select(preset => GeneratedFile.Whole($"src/GptImage.Migration/editorconfig/{preset.Name}.globalconfig", () => Write(preset.Purpose, preset.Severity)));

    /// <summary>The sets as a table.</summary>
    public static string Table()
    {
        var table = new MarkdownTable("`GptImageSeverities`", "What it is for");
        foreach (var (name, purpose, _) in All)
        {
            table.Row(Markdown.Code(name), purpose);
        }

        return table.ToString();
    }

    /// <summary>What the build is told of <c>migration</c>: a severity alone does not keep <c>TreatWarningsAsErrors</c> away.</summary>
    public static string StayWarnings() =>
        $"""
              <WarningsNotAsErrors>$(WarningsNotAsErrors);{string.Join(';', RuleTable.All.Where(rule => rule != RuleTable.SettingNotAccepted).Select(rule => rule.Id))}</WarningsNotAsErrors>
        """;

    // Below what a project says itself.
    private static string Write(string purpose, Func<Rule, string> severity) =>
        $"""
        # {purpose}
        # Written by tools/GptImage.Docs. A project chooses it with the MSBuild property GptImageSeverities.
        is_global = true
        global_level = -1

        {string.Join("\n\n", RuleTable.All.Select(rule => $"# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity(rule)}"))}

        """;
}
