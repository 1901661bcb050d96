using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GptImage.Tool.Findings;

namespace GptImage.Tool.Output;

/// <summary>Findings as JSON. The schema is in <c>docs/tool.md</c>; a change that could break a reader gets another <c>schema</c>.</summary>
internal static class JsonOutput
{
    /// <summary>Readable JSON, with what is not ASCII as it is.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The same in one line, for a sentence.</summary>
    public static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    public static async Task WriteAsync(ScanResult result, TextWriter writer, CancellationToken cancellationToken) =>
        await writer.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                Schema = 1,
                Tool = new { Name = "gptimage", ToolVersion.Version },
                Summary = new
                {
                    result.Searched,
                    Findings = result.Findings.Count,
                    Safe = result.Findings.Count(finding => finding.Level == FixLevel.Safe),
                    Choice = result.Findings.Count(finding => finding.Level == FixLevel.Choice),
                    Report = result.Findings.Count(finding => finding.Level == FixLevel.Report),
                },
                Findings = result.Findings.Zip(Fingerprint.Of(result.Findings, result.Relative), (finding, fingerprint) => new
                {
                    finding.Rule,
                    Severity = finding.SeverityName,
                    Level = finding.Level.ToString().ToLowerInvariant(),
                    finding.Message,
                    Path = result.Relative(finding.Path),
                    finding.Line,
                    finding.Column,
                    finding.EndLine,
                    finding.EndColumn,
                    finding.Member,
                    finding.Projects,
                    finding.ByNames,
                    Choices = finding.Fixes.Select(fix => new { Key = Finding.ChoiceOf(fix), fix.Title, Safe = fix.IsBatch }),
                    Help = finding.Diagnostic.Descriptor.HelpLinkUri,
                    Fingerprint = fingerprint,
                }),
                ByNames = result.ByNames.Select(file => new { Path = result.Relative(file.Key), Reason = file.Value }),
                Unreadable = result.Unreadable.Select(file => new { Path = result.Relative(file.Path), file.Reason }),
            },
            Options).AsMemory(), cancellationToken);
}
