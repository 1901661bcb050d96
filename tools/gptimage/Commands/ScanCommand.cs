using System.CommandLine;
using GptImage.Tool.Files;
using GptImage.Tool.Findings;
using GptImage.Tool.Output;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage scan</c>: what is used where, and what can be done about it. It changes nothing.</summary>
internal static class ScanCommand
{
    private static readonly string[] Thresholds = ["warning", "info", "none"];

    public static Command Create()
    {
        var source = new SourceOptions();
        var quick = new Option<bool>("--quick") { Description = "Load no project: find by names alone. Quick, and less sure." };
        var format = new Option<string>("--format") { Description = "How to write the findings.", DefaultValueFactory = _ => OutputFormat.Text, HelpName = string.Join('|', OutputFormat.Names) };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to. Default: the standard output.", HelpName = "file" };
        var failOn = new Option<string>("--fail-on") { Description = "The lowest severity that makes the exit code 1: warning (default), info, or none for 0 whatever is found.", DefaultValueFactory = _ => "warning", HelpName = string.Join('|', Thresholds) };
        var within = new Option<string?>("--fail-within") { Description = "Only what stops working within so many days makes the exit code 1: 90d. What has stopped counts.", HelpName = "days" };
        var today = new Option<string?>("--today") { Description = "The day that --fail-within counts from and waivers end by. Default: today.", HelpName = "yyyy-mm-dd" };
        var shardText = new Option<string?>("--shard") { Description = "Only one of several equal parts: 2/5. 'gptimage merge' puts SARIF files together.", HelpName = "part/parts" };
        var writeBaseline = new Option<bool>("--write-baseline") { Description = $"Write all findings to {Baseline.FileName}: they are not shown from then on." };
        var noBaseline = new Option<bool>("--no-baseline") { Description = $"Do not read {Baseline.FileName}." };
        format.AcceptOnlyFromAmong(OutputFormat.Names);
        failOn.AcceptOnlyFromAmong(Thresholds);

        var command = new Command("scan", "Finds legacy image models and requests that the API refuses. Changes nothing.");
        source.AddTo(command);
        foreach (var option in new Option[] { format, output, failOn, within, today, quick, shardText, writeBaseline, noBaseline })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var threshold = parsed.GetValue(failOn) == "info" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
            var day = Deadline.ParseToday(parsed.GetValue(today));
            var deadline = Deadline.Parse(parsed.GetValue(within), day);
            var shard = parsed.GetValue(shardText) is { } text ? Shard.Parse(text) : null;
            var folder = Directory.GetCurrentDirectory();
            var known = parsed.GetValue(noBaseline) || parsed.GetValue(writeBaseline) ? null : Baseline.Read(folder);
            var result = await Progress.ShowAsync(async progress =>
            {
                var view = await source.OpenAsync(parsed, parsed.GetValue(quick), day, progress, cancellationToken, shard);
                var findings = await view.FindAsync(view.Codebase.Solution, progress, cancellationToken);
                return view.ToResult([.. findings, .. view.OfWaivers()], threshold) with { Waived = view.Waived };
            });
            if (parsed.GetValue(writeBaseline))
            {
                Baseline.Write(folder, result.Findings, result.Relative);
                Console.Error.WriteLine($"{TextOutput.Count(result.Findings.Count, "finding")} written to {Baseline.FileName}.");
                return ExitCode.Clean;
            }

            if (known is not null)
            {
                var left = Baseline.Without(known, result.Findings, result.Relative);
                result = result with { Findings = left, InBaseline = result.Findings.Count - left.Count };
            }

            await using var target = new OutputTarget(parsed.GetValue(output));
            if (OutputFormat.Machine.TryGetValue(parsed.GetValue(format)!, out var write))
            {
                await write(result, target.Terminal.Writer, cancellationToken);
            }
            else
            {
                TextOutput.Write(result, target.Terminal);
            }

            return parsed.GetValue(failOn) != "none" && result.Shown.Any(finding => deadline?.Concerns(finding) != false) ? ExitCode.Found : ExitCode.Clean;
        });
        return command;
    }
}
