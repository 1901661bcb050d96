using GptImage.Tool.Findings;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Output;

/// <summary>The formats that have a line for each finding.</summary>
internal static class LineOutput
{
    private static readonly string[] Columns = ["rule", "severity", "level", "path", "line", "column", "endLine", "endColumn", "member", "projects", "byNames", "message"];

    /// <summary>A table, for a pull request or an issue.</summary>
    public static IEnumerable<string> Markdown(ScanResult result)
    {
        if (result.Findings.Count == 0)
        {
            return [$"Nothing found in {TextOutput.Count(result.Searched, "file")}."];
        }

        return
        [
            "| Place | Rule | What |",
            "| --- | --- | --- |",
            .. result.Findings.Select(finding =>
                $"| `{Cell(result.Relative(finding.Path))}:{finding.Line}` | [{finding.Rule}]({finding.Diagnostic.Descriptor.HelpLinkUri}) ({finding.Level.ToString().ToLowerInvariant()}) | {Cell(finding.Message)} |"),
        ];

        static string Cell(string text) => Terminal.Printable(text).Replace("\\", "\\\\").Replace("|", "\\|").Replace("`", "\\`").Replace("<", "&lt;");
    }

    /// <summary>Workflow commands: GitHub Actions shows them beside the code.</summary>
    public static IEnumerable<string> GitHub(ScanResult result) => result.Findings.Select(finding =>
        $"::{finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" }} " +
        $"file={Property(result.Relative(finding.Path))},line={finding.Line},col={finding.Column},endLine={finding.EndLine},endColumn={finding.EndColumn},title={finding.Rule}::{Data(finding.Message)}");

    /// <summary>Logging commands of Azure Pipelines.</summary>
    public static IEnumerable<string> Azure(ScanResult result) => result.Findings.Select(finding =>
        $"##vso[task.logissue type={(finding.Severity == DiagnosticSeverity.Error ? "error" : "warning")};sourcepath={Vso(result.Relative(finding.Path))};linenumber={finding.Line};columnnumber={finding.Column};code={finding.Rule}]{Vso(finding.Message)}");

    /// <summary>A table with a row for each finding, as RFC 4180 has it.</summary>
    public static IEnumerable<string> Csv(ScanResult result) =>
    [
        string.Join(',', Columns),
        .. result.Findings.Select(finding => string.Join(',', new object[]
        {
            finding.Rule, finding.SeverityName, finding.Level.ToString().ToLowerInvariant(), result.Relative(finding.Path), finding.Line, finding.Column, finding.EndLine,
            finding.EndColumn, finding.Member, string.Join(';', finding.Projects), finding.ByNames ?? "", finding.Message,
        }.Select(Field))),
    ];

    /// <summary>A field of a table; one that a spreadsheet would take for a formula is told apart by a space.</summary>
    internal static string Field(object value)
    {
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
        text = text is ['=' or '+' or '-' or '@', ..] ? " " + text : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Vso(string text) => text.Replace("%", "%AZP25").Replace("\r", "%0D").Replace("\n", "%0A").Replace(";", "%3B").Replace("]", "%5D");
}
