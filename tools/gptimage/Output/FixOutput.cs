using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Output;

/// <summary>Says what fixing came to: what was done or is due, what was not done and why, what is left, and the next step.</summary>
internal static class FixOutput
{
    /// <param name="run">What fixing came to.</param>
    /// <param name="after">The findings that are left: as read back from the disk, or in memory for a dry run.</param>
    /// <param name="isDryRun">Whether nothing was written.</param>
    /// <param name="result">For paths, and what was analyzed by names.</param>
    /// <param name="terminal">Where to.</param>
    public static void Write(FixRun run, IReadOnlyList<Finding> after, bool isDryRun, ScanResult result, Terminal terminal)
    {
        foreach (var (project, error) in run.BrokenBefore)
        {
            terminal.Paragraph($"{project} did not compile before either: {Terminal.Printable(error)}", colour: Colour.Yellow);
        }

        foreach (var held in run.HeldBack)
        {
            terminal.Paragraph($"Held back: {result.Relative(held.Finding.Path)}({held.Finding.Line}) {held.Finding.Rule}: {held.Reason}", colour: Colour.Yellow);
        }

        TextOutput.WriteNotes(result with { Findings = after }, terminal);
        var left = after.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).ToList();
        var fixedByRule = Fixed(run.Before, after);
        var files = TextOutput.Count(run.Files.Count, "file");
        terminal.Line(
            run.Files.Count == 0 ? "Nothing to change."
            : isDryRun ? $"{files} would change; nothing was written."
            : $"{files} changed. Read back from the disk:",
            Colour.Bold);
        Row(isDryRun ? "would be fixed" : "fixed", fixedByRule, Colour.Green, terminal);
        Row("needs a decision", ByRule(left.Where(finding => finding.Level == FixLevel.Choice)), Colour.Yellow, terminal);
        Row("held back", ByRule(left.Where(finding => finding.Level == FixLevel.Safe)), Colour.Yellow, terminal);
        Row("not fixable", ByRule(left.Where(finding => finding.Level == FixLevel.Report)), Colour.Red, terminal);
        foreach (var finding in left.Where(finding => finding.Level == FixLevel.Choice))
        {
            terminal.Paragraph($"{result.Relative(finding.Path)}({finding.Line}) {finding.Rule}: {Terminal.Printable(finding.Message)}", indentation: 2);
        }

        WriteNextStep(run, left, isDryRun, terminal);
    }

    private static void WriteNextStep(FixRun run, IReadOnlyList<Finding> left, bool isDryRun, Terminal terminal)
    {
        if (isDryRun && run.Files.Count > 0)
        {
            terminal.Line("Next: gptimage fix");
        }
        else if (left.FirstOrDefault(finding => finding.Level == FixLevel.Choice) is { } choice)
        {
            terminal.Paragraph($"Next: decide, in the code or for all findings of a rule with --decide {choice.Rule}={Finding.ChoiceOf(choice.Fixes[0])} (or {string.Join(", ", choice.Fixes.Skip(1).Select(Finding.ChoiceOf).DefaultIfEmpty("none other"))})");
        }
        else if (!isDryRun && run.Files.Count > 0)
        {
            terminal.Line("Next: run your tests, and look at the diff.");
        }
    }

    /// <summary>How many findings of each rule are gone.</summary>
    private static IReadOnlyList<(string Rule, int Count)> Fixed(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var left = after.CountBy(finding => finding.Rule).ToDictionary();
        return [.. ByRule(before).Select(rule => (rule.Rule, Count: rule.Count - left.GetValueOrDefault(rule.Rule))).Where(rule => rule.Count > 0)];
    }

    private static IReadOnlyList<(string Rule, int Count)> ByRule(IEnumerable<Finding> findings) =>
        [.. findings.CountBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (rule.Key, rule.Value))];

    private static void Row(string title, IReadOnlyList<(string Rule, int Count)> rules, Colour colour, Terminal terminal)
    {
        if (rules.Count > 0)
        {
            terminal.Line(($"  {title,-17}{rules.Sum(rule => rule.Count),4}  ", colour), (string.Join(", ", rules.Select(rule => $"{rule.Rule} {rule.Count}")), Colour.None));
        }
    }
}
