using System.CommandLine;
using GptImage.Tool.Findings;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage waive</c>: leaves findings as they are, for a reason and for a time.</summary>
internal static class WaiveCommand
{
    public static Command Create()
    {
        var rule = new Option<string?>("--rule") { Description = "The rule whose findings are waived. Default: all.", HelpName = "rule" };
        var path = new Option<string?>("--path") { Description = "A glob of the files in which they are: 'src/Legacy/**'. Default: all.", HelpName = "glob" };
        var reason = new Option<string>("--reason") { Description = "Why, for those who read it later.", Required = true, HelpName = "text" };
        var until = new Option<string>("--until") { Description = "The last day: from the next one on, they are shown again.", Required = true, HelpName = "yyyy-mm-dd" };
        var command = new Command("waive", $"Adds to {Waivers.FileName} that findings of a rule, or in some files, are left as they are until a day.") { rule, path, reason, until };
        command.SetAction(parsed =>
        {
            Waivers.Add(Directory.GetCurrentDirectory(), parsed.GetValue(rule)?.ToUpperInvariant(), parsed.GetValue(path), parsed.GetValue(reason)!, parsed.GetValue(until)!);
            Console.Error.WriteLine($"Added to {Waivers.FileName}. Commit it.");
            return ExitCode.Clean;
        });
        return command;
    }
}
