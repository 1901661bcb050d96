using System.CommandLine;
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
        format.AcceptOnlyFromAmong(OutputFormat.Names);
        failOn.AcceptOnlyFromAmong(Thresholds);

        var command = new Command("scan", "Finds legacy image models and requests that the API refuses. Changes nothing.");
        source.AddTo(command);
        foreach (var option in new Option[] { format, output, failOn, quick })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var threshold = parsed.GetValue(failOn) == "info" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
            var result = await Progress.ShowAsync(async progress =>
            {
                var view = await source.OpenAsync(parsed, parsed.GetValue(quick), progress, cancellationToken);
                return view.ToResult(await view.FindAsync(view.Codebase.Solution, progress, cancellationToken), threshold);
            });
            await using var target = new OutputTarget(parsed.GetValue(output));
            if (OutputFormat.Machine.TryGetValue(parsed.GetValue(format)!, out var write))
            {
                await write(result, target.Terminal.Writer, cancellationToken);
            }
            else
            {
                TextOutput.Write(result, target.Terminal);
            }

            return parsed.GetValue(failOn) != "none" && result.Shown.Count > 0 ? ExitCode.Found : ExitCode.Clean;
        });
        return command;
    }
}
