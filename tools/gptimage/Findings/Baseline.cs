using System.Text.Json;
using System.Text.Json.Nodes;
using GptImage.Tool.Fixing;
using GptImage.Tool.Output;

namespace GptImage.Tool.Findings;

/// <summary>
/// The findings that a team knows of and does not want to hear about again: <c>gptimage.baseline.json</c> in the folder that the tool runs in. Each is known by its
/// fingerprint, so a fault that is fixed makes no room for a new one.
/// </summary>
internal static class Baseline
{
    public const string FileName = "gptimage.baseline.json";

    /// <summary>The fingerprints in the baseline of a folder; null: it has none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static IReadOnlySet<string>? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"{FileName} cannot be read: {exception.Message} 'gptimage scan --write-baseline' writes it anew.");
        }
    }

    /// <summary>The findings that are not in a baseline.</summary>
    public static IReadOnlyList<Finding> Without(IReadOnlySet<string> known, IReadOnlyList<Finding> findings, Func<string, string> relative) =>
        [.. findings.Zip(Fingerprint.Of(findings, relative)).Where(item => !known.Contains(item.Second)).Select(item => item.First)];

    /// <summary>Writes findings as the baseline of a folder.</summary>
    public static void Write(string folder, IReadOnlyList<Finding> findings, Func<string, string> relative) => Write(folder, JsonSerializer.SerializeToNode(
        new
        {
            Schema = 1,
            Findings = findings.Zip(Fingerprint.Of(findings, relative)).Select(item => new
            {
                item.First.Rule,
                Path = relative(item.First.Path),
                item.First.Member,
                Text = Fingerprint.MarkedText(item.First),
                Fingerprint = item.Second,
            }),
        },
        JsonOutput.Options)!);

    /// <summary>Takes findings out of the baseline of a folder.</summary>
    public static void Remove(string folder, IReadOnlySet<string> fingerprints)
    {
        if (fingerprints.Count == 0)
        {
            return;
        }

        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName)))!;
        json["findings"] = new JsonArray([.. json["findings"]!.AsArray().Where(finding => !fingerprints.Contains((string)finding!["fingerprint"]!)).Select(finding => finding!.DeepClone())]);
        Write(folder, json);
    }

    private static void Write(string folder, JsonNode json) => FileWriter.Write(Path.Combine(folder, FileName), json.ToJsonString(JsonOutput.Options) + "\n");
}
