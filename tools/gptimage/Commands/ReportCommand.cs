using System.CommandLine;
using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;
using GptImage.Tool.Output;
using GptImage.Tool.Reports;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage report</c>: what each place sends before and after, what the catalogue says of both and what both cost. It changes no code.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, Func<Report, string>> Formats = new()
    {
        ["html"] = HtmlReport.Write,
        ["json"] = report => ReportData.Json(report) + "\n",
        ["csv"] = report => string.Concat(ReportData.Csv(report).Select(line => line + "\n")),
        ["md"] = report => string.Concat(ReportData.Markdown(report).Select(line => line + "\n")),
    };

    public static Command Create()
    {
        var source = new SourceOptions();
        var format = new Option<string>("--format") { Description = "A page, or the same as data.", DefaultValueFactory = _ => "html", HelpName = string.Join('|', Formats.Keys) };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to. Default: the standard output.", HelpName = "file" };
        var decide = SourceOptions.List("--decide", "What to do where there are alternatives, by rule: GIM104=opaque.");
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var command = new Command("report", "Writes a page for the team: each request before and after, the catalogue's verdict and the cost of both.");
        source.AddTo(command);
        foreach (var option in new Option[] { format, output, decide })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var decisions = Decisions.Parse(parsed.GetValue(decide)!);
            var report = await Progress.ShowAsync(async progress =>
            {
                var view = await source.OpenAsync(parsed, isQuick: false, Deadline.ParseToday(null), progress, cancellationToken);
                var run = await new BatchFix(view, decisions, maxChanges: null, progress, cancellationToken).RunAsync();
                progress.Report("Comparing requests");
                var before = await RequestsInCode.FindAsync(view.Codebase, view.Codebase.Solution, cancellationToken);
                var after = await RequestsInCode.FindAsync(view.Codebase, run.Solution, cancellationToken);
                return Report.Create(
                    [.. before.Where(place => view.AcceptsFile(place.Path))], [.. after.Where(place => view.AcceptsFile(place.Path))], run, view.ToResult(run.Before, DiagnosticSeverity.Warning));
            });
            await using var target = new OutputTarget(parsed.GetValue(output));
            await target.Terminal.Writer.WriteAsync(Formats[parsed.GetValue(format)!](report));
            return ExitCode.Clean;
        });
        return command;
    }
}
