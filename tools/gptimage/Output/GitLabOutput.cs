using System.Text.Json;
using GptImage.Tool.Findings;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Output;

/// <summary>The Code Quality report of GitLab.</summary>
internal static class GitLabOutput
{
    public static async Task WriteAsync(ScanResult result, TextWriter writer, CancellationToken cancellationToken) =>
        await writer.WriteLineAsync(JsonSerializer.Serialize(
            result.Findings.Zip(Fingerprint.Of(result.Findings, result.Relative), (finding, fingerprint) => new Dictionary<string, object>
            {
                ["description"] = finding.Message,
                ["check_name"] = finding.Rule,
                ["fingerprint"] = fingerprint,
                ["severity"] = finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "major", _ => "info" },
                ["location"] = new { Path = result.Relative(finding.Path), Lines = new { Begin = finding.Line, End = finding.EndLine } },
            }),
            JsonOutput.Options).AsMemory(), cancellationToken);
}
