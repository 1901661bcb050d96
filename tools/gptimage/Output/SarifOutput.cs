extern alias analyzers;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GptImage.Fixes;
using GptImage.Tool.Findings;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Output;

/// <summary>Findings as SARIF 2.1.0: rules with help, places, fingerprints, and the fixes as replacements.</summary>
internal static class SarifOutput
{
    private const string SourceRoot = "SRCROOT";

    public static async Task WriteAsync(ScanResult result, TextWriter writer, CancellationToken cancellationToken)
    {
        var rules = result.Findings.Select(finding => finding.Diagnostic.Descriptor).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var fingerprints = Fingerprint.Of(result.Findings, result.Relative);
        var results = new JsonArray();
        for (var i = 0; i < result.Findings.Count; i++)
        {
            results.Add(await ResultAsync(result, result.Findings[i], fingerprints[i], rules.FindIndex(rule => rule.Id == result.Findings[i].Rule), cancellationToken));
        }

        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "gptimage",
                        ["semanticVersion"] = ToolVersion.Version,
                        ["informationUri"] = analyzers::GptImage.Analyzers.Rules.KitRepository.Url,
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [SourceRoot] = new JsonObject { ["description"] = Text("The folder that the tool ran in.") } },
                ["results"] = results,
            }),
        };
        await writer.WriteLineAsync(log.ToJsonString(JsonOutput.Options).AsMemory(), cancellationToken);
    }

    private static JsonNode Rule(DiagnosticDescriptor rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["name"] = string.Concat(rule.Title.ToString(CultureInfo.InvariantCulture).Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
        ["shortDescription"] = Text(rule.Title.ToString(CultureInfo.InvariantCulture)),
        ["fullDescription"] = Text(rule.Description.ToString(CultureInfo.InvariantCulture)),
        ["help"] = Text($"{rule.Description} See {rule.HelpLinkUri}."),
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
        ["properties"] = new JsonObject { ["tags"] = new JsonArray([.. rule.CustomTags.Select(tag => (JsonNode)tag)]) },
    };

    private static async Task<JsonNode> ResultAsync(ScanResult result, Finding finding, string fingerprint, int ruleIndex, CancellationToken cancellationToken)
    {
        var fixes = new JsonArray();
        var related = new List<Replacement>();
        foreach (var fix in finding.Fixes)
        {
            var replacements = await FixText.OfAsync(finding, fix, cancellationToken);
            if (replacements.Count > 0)
            {
                fixes.Add(FixNode(result, fix, replacements));
                related.AddRange(replacements);
            }
        }

        var node = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(finding.Severity),
            ["message"] = Text(Terminal.Printable(finding.Message) + "."),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = Place(result, finding.Path, finding.Line, finding.Column, finding.EndLine, finding.EndColumn),
                ["logicalLocations"] = finding.Member.Length > 0 ? new JsonArray(new JsonObject { ["fullyQualifiedName"] = finding.Member }) : null,
            }),
            ["partialFingerprints"] = new JsonObject { ["gptimage/v1"] = fingerprint },
            ["properties"] = new JsonObject { ["fixLevel"] = finding.Level.ToString().ToLowerInvariant(), ["byNames"] = finding.ByNames is { } reason ? Terminal.Printable(reason) : null },
        };
        if (fixes.Count > 0)
        {
            node["fixes"] = fixes;
            node["relatedLocations"] = new JsonArray([.. related
                .Select(edit => (edit.Path, Line: edit.Span.Start.Line + 1, Column: edit.Span.Start.Character + 1, EndLine: edit.Span.End.Line + 1, EndColumn: edit.Span.End.Character + 1))
                .Distinct().Where(edit => edit.Path != finding.Path || edit.Line != finding.Line)
                .Select((edit, index) => (JsonNode)new JsonObject
                {
                    ["id"] = index + 1,
                    ["message"] = Text("This changes with it."),
                    ["physicalLocation"] = Place(result, edit.Path, edit.Line, edit.Column, edit.EndLine, edit.EndColumn),
                })]);
        }

        return WithoutNulls(node);
    }

    private static JsonNode FixNode(ScanResult result, Fix fix, IReadOnlyList<Replacement> replacements) => new JsonObject
    {
        ["description"] = Text(fix.Title),
        ["artifactChanges"] = new JsonArray([.. replacements.GroupBy(replacement => replacement.Path).Select(file => (JsonNode)new JsonObject
        {
            ["artifactLocation"] = Artifact(result, file.Key),
            ["replacements"] = new JsonArray([.. file.Select(replacement => (JsonNode)new JsonObject
            {
                ["deletedRegion"] = Region(replacement.Span.Start.Line + 1, replacement.Span.Start.Character + 1, replacement.Span.End.Line + 1, replacement.Span.End.Character + 1),
                ["insertedContent"] = Text(replacement.Text),
            })]),
        })]),
    };

    private static JsonObject Place(ScanResult result, string path, int line, int column, int endLine, int endColumn) => new()
    {
        ["artifactLocation"] = Artifact(result, path),
        ["region"] = Region(line, column, endLine, endColumn),
    };

    private static JsonObject Region(int line, int column, int endLine, int endColumn) =>
        new() { ["startLine"] = line, ["startColumn"] = column, ["endLine"] = endLine, ["endColumn"] = endColumn };

    private static JsonObject Artifact(ScanResult result, string path) => result.Relative(path) is var relative && Path.IsPathRooted(relative)
        ? new() { ["uri"] = new Uri(path).AbsoluteUri }
        : new() { ["uri"] = string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = SourceRoot };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" };

    private static JsonNode WithoutNulls(JsonNode node)
    {
        if (node is JsonObject values)
        {
            foreach (var name in values.Where(value => value.Value is null).Select(value => value.Key).ToList())
            {
                values.Remove(name);
            }
        }

        foreach (var child in node switch { JsonObject values2 => values2.Select(value => value.Value), JsonArray items => items, _ => [] })
        {
            WithoutNulls(child!);
        }

        return node;
    }
}
