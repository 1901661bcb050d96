using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using GptImage.Tool.Output;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage merge</c>: one SARIF file of several, such as those of <c>scan --shard</c>.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "SARIF files of 'gptimage scan'.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to. Default: the standard output.", HelpName = "file" };
        var command = new Command("merge", "Puts SARIF files together: each finding once.") { files, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var merged = Merge([.. parsed.GetValue(files)!.Select(Read)]);
            await using var target = new OutputTarget(parsed.GetValue(output));
            await target.Terminal.Writer.WriteLineAsync(merged.ToJsonString(JsonOutput.Options).AsMemory(), cancellationToken);
            return ExitCode.Clean;
        });
        return command;
    }

    private static JsonNode Merge(IReadOnlyList<JsonNode> logs)
    {
        var runs = logs.SelectMany(log => log["runs"]!.AsArray()).ToList();
        var rules = runs.SelectMany(run => run!["tool"]!["driver"]!["rules"]!.AsArray()).DistinctBy(rule => (string)rule!["id"]!).OrderBy(rule => (string)rule!["id"]!, StringComparer.Ordinal).ToList();
        var results = runs.SelectMany(run => run!["results"]!.AsArray()).DistinctBy(result => (string)result!["partialFingerprints"]!["gptimage/v1"]!)
            .OrderBy(PathOf, StringComparer.Ordinal).ThenBy(result => (int)result!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!)
            .Select(result => result!.DeepClone()).ToList();
        foreach (var result in results)
        {
            result["ruleIndex"] = rules.FindIndex(rule => (string)rule!["id"]! == (string)result["ruleId"]!);
        }

        var merged = logs[0].DeepClone();
        var first = merged["runs"]![0]!;
        first["tool"]!["driver"]!["rules"] = new JsonArray([.. rules.Select(rule => rule!.DeepClone())]);
        first["results"] = new JsonArray([.. results]);
        merged["runs"] = new JsonArray(first.DeepClone());
        return merged;
    }

    private static string PathOf(JsonNode? result) => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!;

    private static JsonNode Read(string path)
    {
        try
        {
            var log = JsonNode.Parse(File.ReadAllText(path));
            return log?["runs"]?.AsArray() is { Count: > 0 } runs && runs.All(run => (string?)run?["tool"]?["driver"]?["name"] == "gptimage")
                ? log
                : throw new ToolException($"'{path}' is no SARIF file of 'gptimage scan'");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ToolException($"'{path}' cannot be read as SARIF: {exception.Message}");
        }
    }
}
