using GptImage.Tool.Findings;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Output;

/// <summary>Findings for a person: by file, with the line of code and a caret.</summary>
internal static class TextOutput
{
    /// <summary>Writes the findings, and what is hidden.</summary>
    public static void Write(ScanResult result, Terminal terminal)
    {
        foreach (var file in result.Shown.GroupBy(finding => finding.Path))
        {
            terminal.Line(result.Relative(file.Key), Colour.Bold);
            foreach (var finding in file)
            {
                Write(finding, terminal);
            }

            terminal.Line();
        }

        WriteNotes(result, terminal);
        WriteSummary(result, terminal);
    }

    private static void Write(Finding finding, Terminal terminal)
    {
        terminal.Line(
            ($"  {finding.Line}:{finding.Column} ", Colour.Dim),
            ($"{finding.SeverityName} {finding.Rule}", finding.Severity == DiagnosticSeverity.Info ? Colour.Blue : Colour.Yellow),
            ($" {LevelText(finding)}", Colour.Dim));
        terminal.Paragraph(Terminal.Printable(finding.Message), indentation: 4);
        if (finding.LineText.Length > 0)
        {
            var (line, start, length) = Excerpt.Of(finding, terminal.Width - 8);
            terminal.Line(("    | ", Colour.Dim), (line, Colour.None));
            terminal.Line(("    | ", Colour.Dim), (new string(' ', start) + new string('^', length), Colour.Red));
        }
    }

    /// <summary>What can be done about it.</summary>
    private static string LevelText(Finding finding) => finding.Level switch
    {
        FixLevel.Safe => "(safe fix)",
        FixLevel.Choice => $"(your choice: {string.Join(", ", finding.Fixes.Select(Finding.ChoiceOf))})",
        _ when finding.ByNames is not null => "(found by names)",
        _ => "(no fix)",
    };

    /// <summary>Says which files with findings were analyzed by names alone, and which were not read.</summary>
    internal static void WriteNotes(ScanResult result, Terminal terminal)
    {
        var withFindings = result.Shown.Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var reason in result.ByNames.Where(file => withFindings.Contains(file.Key)).GroupBy(file => file.Value).OrderBy(reason => reason.Key, StringComparer.Ordinal))
        {
            terminal.Paragraph($"Analyzed by names only, because {reason.Key}: {string.Join(", ", reason.Select(file => result.Relative(file.Key)))}", colour: Colour.Dim);
        }

        foreach (var (path, reason) in result.Unreadable)
        {
            terminal.Paragraph($"Not read: {result.Relative(path)}: {reason}", colour: Colour.Dim);
        }
    }

    private static void WriteSummary(ScanResult result, Terminal terminal)
    {
        var shown = result.Shown;
        var hidden = result.Findings.Count - shown.Count;
        if (shown.Count == 0)
        {
            terminal.Line($"Nothing found in {Count(result.Searched, "file")}.", Colour.Green);
        }
        else
        {
            terminal.Line(
                $"{Count(shown.Count, "finding")} in {Count(shown.Select(finding => finding.Path).Distinct().Count(), "file")} of {result.Searched}: " +
                $"{shown.Count(finding => finding.Level == FixLevel.Safe)} with a safe fix, {shown.Count(finding => finding.Level == FixLevel.Choice)} for you to choose, {shown.Count(finding => finding.Level == FixLevel.Report)} without a fix.",
                Colour.Bold);
        }

        if (hidden > 0)
        {
            terminal.Paragraph($"{hidden} of level info not shown, which are ids that are compared, listed or shown: --fail-on info shows them.");
        }

        if (result.InBaseline > 0)
        {
            terminal.Paragraph($"{result.InBaseline} in {Baseline.FileName} not shown: --no-baseline shows them.");
        }

        if (result.Waived > 0)
        {
            terminal.Paragraph($"{result.Waived} waived by {Waivers.FileName}.");
        }

        if (shown.Any(finding => finding.Level == FixLevel.Safe))
        {
            terminal.Line("Next: gptimage fix --dry-run");
        }
    }

    internal static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
